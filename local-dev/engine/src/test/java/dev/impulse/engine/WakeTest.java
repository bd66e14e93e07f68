package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.KeyedFold;
import dev.impulse.Step;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wake due at t is folded before the first event appended after t, live and in a replay. */
class WakeTest extends EngineTest {

  private static final Instant DUE = START.plusSeconds(60);

  @Test
  void timeNeverRunsBackwardsEvenIfTheClockDoes() {
    EngineTestHost host = host(later(Duration.ZERO));
    note(host, ANN, "at " + DUE);
    host.advanceTo(DUE.plusSeconds(1));
    host.settle();
    host.advanceTo(START);
    note(host, ANN, "later");
    host.settle();
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "woken " + DUE, "later");
    assertThat(host.replay("alarm").differences()).isEmpty();
  }

  @Test
  void timeNeverRunsBackwardsAcrossARestart() {
    EngineTestHost host = host(later(Duration.ZERO));
    note(host, ANN, "at " + DUE);
    host.advanceTo(DUE.plusSeconds(1));
    host.settle();
    host.advanceTo(START);
    host.restart();
    note(host, ANN, "later");
    host.settle();
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "woken " + DUE, "later");
    assertThat(host.replay("alarm").differences()).isEmpty();
  }

  @Test
  void aTimeThatHasPassedIsFoldedWithTheEventThatTellsIt() {
    EngineTestHost host = host(TestFunctions.alarm());
    Accepted note = accepted(host, new Note("n1", ANN, "at " + START.minusSeconds(1)));
    host.engine().put(List.of(note)).join();
    assertThat(alarm(host, ANN)).hasSize(2);
    assertThat(host.replay("alarm").differences()).isEmpty();
  }

  @Test
  void aTimeIsKeptToTheNanosecond() {
    Instant due = DUE.plusNanos(123_456_789);
    EngineTestHost host = host(TestFunctions.alarm());
    note(host, ANN, "at " + due);
    host.engine().reload(List.of(LoadedModule.of(_ -> TestFunctions.alarm())));
    host.restart();
    host.advanceTo(DUE.plusSeconds(1));
    host.settle();
    assertThat(alarm(host, ANN)).containsExactly("at " + due, "woken " + due);
    assertThat(host.replay("alarm").differences()).isEmpty();
  }

  @Test
  void keysThatAreDueWithinOneMicrosecondAreWokenInOneOrderAfterARestartToo() {
    for (boolean restarts : new boolean[] {false, true}) {
      EngineTestHost host = host(TestFunctions.alarm());
      note(host, ANN, "at " + DUE.plusNanos(200));
      note(host, BOB, "at " + DUE.plusNanos(100));
      host.settle();
      if (restarts) {
        host.replaceFunctions(Topology.of(TestFunctions.alarm()));
        host.restart();
      }
      host.advanceTo(DUE.plusSeconds(1));
      host.settle();
      assertThat(lines(host))
          .containsExactly("woken " + DUE.plusNanos(200), "woken " + DUE.plusNanos(100));
    }
  }

  @Test
  void whatFollowsFromAWakeComesBeforeTheWakeOfAnotherKeyAlsoInAReplay() {
    Definition.Keyed<Account, Agenda> telling =
        TestFunctions.alarm().folds(LINES, (agenda, line) -> agenda.plus("told " + line.text()));
    EngineTestHost host = host(telling);
    note(host, ANN, "at " + DUE);
    note(host, BOB, "at " + DUE);
    host.advanceTo(DUE.plusSeconds(1));
    host.settle();
    assertThat(host.engine().figures().getFirst().handled()).isEqualTo(4);
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "woken " + DUE, "told woken " + DUE);
    assertThat(host.replay("alarm").differences()).isEmpty();
  }

  @Test
  void aParkedWakeIsRedrivenWithItsTimeToTheNanosecond() {
    Instant due = DUE.plusNanos(123_456_789);
    EngineTestHost host = host(TestFunctions.alarm("ann"));
    note(host, ANN, "at " + due);
    host.advanceTo(DUE.plusSeconds(1));
    host.settle();
    host.replaceFunctions(Topology.of(TestFunctions.alarm()));
    host.redrive("alarm", "ann");
    assertThat(alarm(host, ANN)).containsExactly("at " + due, "woken " + due);
  }

  @Test
  void aTimeThatIsAsFarAwayAsCanBeIsDueNever() {
    Instant first = Instant.parse("0000-01-01T00:00:00Z");
    EngineTestHost host = host(TestFunctions.alarm());
    note(host, ANN, "at " + Instant.MAX);
    note(host, BOB, "at " + first);
    host.settle();
    host.engine().reload(List.of(LoadedModule.of(_ -> TestFunctions.alarm())));
    host.restart();
    note(host, ANN, "later");
    host.settle();
    assertThat(alarm(host, ANN)).containsExactly("at " + Instant.MAX, "later");
    assertThat(alarm(host, BOB)).containsExactly("at " + first, "woken " + first);
  }

  @Test
  void aRedriveThatParksAgainLeavesTheKeyWithoutAWake() {
    EngineTestHost host = host(TestFunctions.alarm("bad", "worse"));
    note(host, ANN, "bad");
    note(host, ANN, "at " + DUE);
    note(host, ANN, "worse");
    host.settle();
    host.replaceFunctions(Topology.of(TestFunctions.alarm("worse")));
    host.redrive("alarm", "ann");
    host.advanceTo(DUE.plusSeconds(1));
    host.settle();
    assertThat(alarm(host, ANN)).containsExactly("bad", "at " + DUE);
    host.replaceFunctions(Topology.of(TestFunctions.alarm()));
    host.redrive("alarm", "ann");
    host.settle();
    assertThat(alarm(host, ANN)).containsExactly("bad", "at " + DUE, "worse", "woken " + DUE);
  }

  @Test
  void aTimeOfOtherCodeIsOnlyAHint() {
    EngineTestHost host = host(TestFunctions.alarm());
    note(host, ANN, "at " + DUE);
    host.settle();
    host.replaceFunctions(Topology.of(later(Duration.ofSeconds(10))));
    host.advanceTo(DUE.plusSeconds(5));
    host.settle();
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE);
    host.advanceTo(DUE.plusSeconds(11));
    host.settle();
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "woken " + DUE.plusSeconds(10));
  }

  /** The same alarm, somewhat later and without a word. */
  private static Definition.Keyed<Account, Agenda> later(Duration delay) {
    Definition.Keyed<Account, Agenda> alarm = TestFunctions.alarm();
    KeyedFold<Account, Agenda, Instant> wake = alarm.wake().orElseThrow();
    return Definition.keyed("alarm", Account.class, Agenda.class, TestFunctions::empty)
        .on(NOTES, alarm.foldOn(NOTES).orElseThrow())
        .wakes(
            agenda -> agenda.due().map(due -> due.plus(delay)),
            (key, agenda, due) -> Step.to(wake.fold(key, agenda, due).state()));
  }

  private static Accepted accepted(EngineTestHost host, Note note) {
    try {
      return host.engine().event(NOTES, note);
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }
}
