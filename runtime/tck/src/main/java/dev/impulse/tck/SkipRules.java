package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.alarm;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.impulse.Topology;
import dev.impulse.tck.samples.Note;
import org.junit.jupiter.api.Test;

/** Rule 7: where a function skips, an event that fails is recorded and its key goes on. */
abstract class SkipRules extends HostRules {

  SkipRules(HostTck tck) {
    super(tck);
  }

  @Test
  void anEventThatFailsIsRecordedAndItsKeyGoesOn() {
    TestHost host = host(journal("bad", "worse").skips());
    notes(host, "ann", "a", "bad", "b", "worse", "c");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 b", "3 c");
    assertThat(host.failures())
        .extracting(failure -> failure.event().id(), Failure::waiting)
        .containsExactly(tuple("ann bad", 0), tuple("ann worse", 0));
    assertThat(host.failures().getFirst().cause()).contains("cannot read 'bad'");
  }

  @Test
  void itIsRecordedOnceHoweverOftenItComes() {
    TestHost host = host(journal("bad").skips());
    notes(host, "ann", "bad");
    host.settle();
    notes(host, "ann", "b", "bad");
    host.settle();
    assertThat(host.failures()).hasSize(1);
  }

  @Test
  void redrivenAfterAFixWhatWasRecordedIsFoldedInOrder() {
    TestHost host = host(journal("bad", "worse").skips());
    notes(host, "ann", "bad", "b", "worse");
    host.settle();
    host.restart();
    host.replaceFunctions(Topology.of(journal().skips()));
    host.redrive("journal", "ann");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 b", "2 bad", "3 worse");
    assertThat(host.failures()).isEmpty();
  }

  @Test
  void whatFailsAgainStaysRecordedAndTheOthersAreFolded() {
    TestHost host = host(journal("bad", "worse").skips());
    notes(host, "ann", "bad", "b", "worse");
    host.settle();
    host.replaceFunctions(Topology.of(journal("bad").skips()));
    host.redrive("journal", "ann");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 b", "2 worse");
    assertThat(host.failures())
        .extracting(failure -> failure.event().id())
        .containsExactly("ann bad");
    notes(host, "ann", "c");
    host.settle();
    assertThat(lines(host, ANN)).endsWith("3 c");
  }

  @Test
  void aKeyThatStoppedBeforeGoesOnOnceItsFunctionSkipsAndWhatFailedIsRecorded() {
    TestHost host = host(journal("bad", "worse"));
    notes(host, "ann", "a", "bad", "b", "worse", "c");
    host.settle();
    host.replaceFunctions(Topology.of(journal("bad", "worse").skips()));
    host.redrive("journal", "ann");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 b", "3 c");
    assertThat(host.failures())
        .extracting(failure -> failure.event().id(), Failure::waiting)
        .containsExactlyInAnyOrder(tuple("ann bad", 0), tuple("ann worse", 0));
  }

  @Test
  void aDropGivesUpTheOldest() {
    TestHost host = host(journal("bad", "worse").skips());
    notes(host, "ann", "bad", "worse");
    host.settle();
    host.drop("journal", "ann");
    host.settle();
    assertThat(host.failures())
        .extracting(failure -> failure.event().id())
        .containsExactly("ann worse");
  }

  @Test
  void aWakeThatFailsIsRecordedAndNotDueAgain() {
    TestHost host = host(alarm("ann").skips());
    host.put(NOTES, Note.of("n1", "ann", "at " + WakeRules.DUE));
    host.settle();
    host.advanceTo(WakeRules.DUE.plusSeconds(1));
    host.put(NOTES, Note.of("n2", "ann", "later"));
    host.settle();
    host.restart();
    host.advanceTo(WakeRules.DUE.plusSeconds(60));
    host.settle();
    assertThat(host.failures())
        .extracting(failure -> failure.event().id())
        .containsExactly("ann@1");
    assertThat(host.view(alarm(), ANN).orElseThrow().past().texts())
        .containsExactly("at " + WakeRules.DUE, "later");
    host.replaceFunctions(Topology.of(alarm().skips()));
    host.redrive("alarm", "ann");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("woken " + WakeRules.DUE);
    assertThat(host.failures()).isEmpty();
  }
}
