package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Topology;
import dev.impulse.engine.ReplayReport.Difference;
import dev.impulse.tck.Failure;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Note;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A replay with the same code is the live run. */
class ReplayTest extends EngineTest {

  private static final Set<String> FAILING = Set.of("t0", "t5", "t10", "t15", "t20", "k3");
  private static final int MOVES = 100;

  @Test
  void itIsTheLiveRunAtEveryMomentOfAnyHistory() {
    for (int seed = 0; seed < 5; seed++) {
      History history = new History(seed);
      for (int move = 1; move <= MOVES; move++) {
        history.move(false);
        if (move % 20 == 0) {
          history.check("history %d, move %d".formatted(seed, move));
        }
      }
    }
  }

  @Test
  void onceAllIsMendedItIsTheLiveRunWithTheCodeOfToday() {
    for (int seed = 100; seed < 106; seed++) {
      History history = new History(seed);
      for (int move = 0; move < MOVES; move++) {
        history.move(true);
      }
      history.mend();
      history.check("history %d, mended".formatted(seed));
    }
  }

  /** What may happen to an engine, drawn by a seed. */
  private final class History {

    private final Random random;
    private final EngineTestHost host;
    private Set<String> failing = FAILING;
    private long seconds;

    History(int seed) {
      random = new Random(seed);
      host =
          host(
              TestFunctions.journal(failing),
              TestFunctions.archive(),
              TestFunctions.alarm(failing));
    }

    void move(boolean mends) {
      int dice = random.nextInt(100);
      if (dice < 60) {
        put();
      } else if (dice < 75) {
        seconds += random.nextInt(4);
        host.advanceTo(START.plusSeconds(seconds).plusMillis(random.nextInt(1000)));
      } else if (dice < 82) {
        operate(true);
      } else if (dice < 89) {
        operate(false);
      } else if (dice < 93) {
        host.restart();
      } else if (dice < 97) {
        failing = mends ? someOf(failing) : failing;
        reload();
      } else {
        host.settle();
      }
    }

    private void put() {
      int n = random.nextInt(60);
      String text =
          n % 3 == 0 ? "at " + START.plusSeconds(seconds + n % 12 - 3).plusNanos(n) : "t" + n;
      host.put(NOTES, new Note("n" + n, new Account("k" + n % 4), text));
    }

    private void operate(boolean redrives) {
      host.settle();
      List<Failure> failures = host.failures();
      if (!failures.isEmpty()) {
        Failure one = failures.get(random.nextInt(failures.size()));
        if (redrives) {
          host.redrive(one.function(), one.event().key());
        } else {
          host.drop(one.function(), one.event().key());
        }
      }
    }

    private Set<String> someOf(Set<String> all) {
      Set<String> some = new TreeSet<>(all);
      some.removeIf(one -> random.nextInt(4) == 0);
      return some;
    }

    private void reload() {
      host.replaceFunctions(
          Topology.of(
              TestFunctions.journal(failing),
              TestFunctions.archive(),
              TestFunctions.alarm(failing)));
    }

    void mend() {
      failing = Set.of();
      reload();
      host.settle();
      host.failures().forEach(one -> host.redrive(one.function(), one.event().key()));
      assertThat(host.failures()).isEmpty();
    }

    void check(String place) {
      host.settle();
      for (String function : List.of("journal", "archive", "alarm")) {
        assertThat(host.replay(function).differences()).as(place + ", " + function).isEmpty();
      }
    }
  }

  @Test
  void itSaysHowManyEventsAndKeysThereWere() {
    EngineTestHost host = host(TestFunctions.journal());
    List.of("a", "b").forEach(text -> note(host, ANN, text));
    note(host, BOB, "x");
    ReplayReport report = host.replay("journal");
    assertThat(report.function()).isEqualTo("journal");
    assertThat(report.events()).isEqualTo(3);
    assertThat(report.keys()).isEqualTo(2);
    assertThat(report.equal()).isTrue();
  }

  @Test
  void aStateThatIsNotWhatItShouldBeIsFound() throws SQLException {
    EngineTestHost host = host(TestFunctions.journal());
    List.of("a", "b").forEach(text -> note(host, ANN, text));
    note(host, BOB, "x");
    host.replaceFunctions(Topology.of(TestFunctions.journal()));
    host.close();
    Sql.update(host.folder(), "UPDATE states SET state = '{\"texts\":[\"b\"]}' WHERE key = 'ann'");
    Sql.update(host.folder(), "UPDATE states SET key = 'eve' WHERE key = 'bob'");
    ReplayReport report = host.replay("journal");
    assertThat(report.equal()).isFalse();
    assertThat(report.keys()).isZero();
    assertThat(report.differences())
        .containsExactly(
            new Difference("ann", "{\"texts\":[\"b\"]}", "{\"texts\":[\"a\",\"b\"]}"),
            new Difference("eve", "{\"texts\":[\"x\"]}", "none"),
            new Difference("bob", "none", "{\"texts\":[\"x\"]}"));
  }

  @Test
  void codeThatHasChangedIsFound() {
    EngineTestHost host = host(TestFunctions.journal());
    List.of("a", "b").forEach(text -> note(host, ANN, text));
    host.replaceFunctions(Topology.of(TestFunctions.journal("b")));
    assertThat(host.replay("journal").differences())
        .containsExactly(new Difference("ann", "{\"texts\":[\"a\",\"b\"]}", "{\"texts\":[\"a\"]}"));
  }

  @Test
  void itLeavesTheFolderAsItIs() {
    EngineTestHost host = host(TestFunctions.journal("bad"));
    List.of("a", "bad", "b").forEach(text -> note(host, ANN, text));
    host.settle();
    List<String> lines = lines(host);
    List<Failure> failures = host.failures();
    host.replay("journal");
    assertThat(lines(host)).isEqualTo(lines);
    assertThat(host.failures()).isEqualTo(failures);
  }

  @Test
  void onlyAFunctionThatKeepsAStateIsReplayed() {
    EngineTestHost host = host(TestFunctions.relay());
    assertThatThrownBy(() -> host.replay("relay"))
        .isInstanceOf(EngineException.class)
        .hasMessage("relay is stateless: there is no state to rebuild");
    assertThatThrownBy(() -> host.replay("rely"))
        .isInstanceOf(EngineException.class)
        .hasMessage("no function 'rely': there are relay");
  }
}
