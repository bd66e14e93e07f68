package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.archive;
import static dev.impulse.tck.TckFunctions.greeter;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.TckFunctions.relay;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Event;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Note;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A restart, or other code, at any point: nothing is lost and nothing is doubled. */
abstract class RestartRules extends HostRules {

  private static final int EVENTS = 200;
  private static final int KEYS = 7;

  RestartRules(HostTck tck) {
    super(tck);
  }

  @Test
  void aRestartInTheMiddleOfItsWorkLosesAndDoublesNothing() {
    TestHost host = host(journal(), archive());
    for (int i = 0; i < EVENTS; i++) {
      host.put(NOTES, Note.of("n" + i, "k" + i % KEYS, String.valueOf(i)));
      if (i % 23 == 0) {
        host.restart();
      }
    }
    host.restart();
    host.settle();
    for (int key = 0; key < KEYS; key++) {
      int first = key;
      Account account = new Account("k" + key);
      assertThat(texts(host, journal(), account))
          .isEqualTo(
              IntStream.range(0, EVENTS)
                  .filter(i -> i % KEYS == first)
                  .mapToObj(String::valueOf)
                  .toList());
      assertThat(texts(host, archive(), account)).isEqualTo(lines(host, account));
    }
    assertThat(host.emitted(LINES)).extracting(Event::id).hasSize(EVENTS).doesNotHaveDuplicates();
  }

  @Test
  void aHostWithoutWorkIsTheSameAfterARestart() {
    TestHost host = host(journal());
    host.restart();
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    host.restart();
    host.restart();
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactly("a");
    assertThat(lines(host, ANN)).containsExactly("1 a");
  }

  @Test
  void otherCodeGoesOnFromWhatWasKept() {
    TestHost host = host(journal());
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    host.replaceFunctions(Topology.of(journal("bad")));
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.put(NOTES, Note.of("n2", "ann", "b"));
    host.put(NOTES, Note.of("n3", "ann", "bad"));
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 b");
    assertThat(host.failures()).hasSize(1);
  }

  @Test
  void otherSettingsHoldForWhatComesThen() {
    TestHost host = host(greeter(Map.of()));
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    host.replaceFunctions(Topology.of(greeter(Map.of("greeter.word", "bye"))));
    host.put(NOTES, Note.of("n2", "ann", "b"));
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("hello a", "bye b");
  }

  @Test
  void anotherFunctionMayJoin() {
    TestHost host = host(relay());
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    host.replaceFunctions(Topology.of(relay(), archive(), journal()));
    host.put(NOTES, Note.of("n2", "ann", "b"));
    host.settle();
    assertThat(texts(host, archive(), ANN)).contains("b");
  }
}
