package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.archive;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.impulse.Event;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 7: a fold that fails is parked, not retried; its key stops, and all others go on. */
abstract class ParkingRules extends HostRules {

  ParkingRules(HostTck tck) {
    super(tck);
  }

  @Test
  void anEventThatFailsIsKeptWholeWithItsCause() {
    TestHost host = host(journal("bad"));
    Instant time = Instant.parse("2025-12-24T12:00:00Z");
    Event<Note> event =
        new Event<>("n1", "branch-7", "tck.noted", "ann", time, Note.of("n1", "ann", "bad"));
    host.putEvent(NOTES, event);
    host.settle();
    Failure failure = host.failures().getFirst();
    assertThat(host.failures()).hasSize(1);
    assertThat(failure.function()).isEqualTo("journal");
    assertThat(failure.event()).isEqualTo(event);
    assertThat(failure.cause()).contains("IllegalStateException", "cannot read 'bad'");
    assertThat(failure.waiting()).isZero();
  }

  @Test
  void itsKeyStopsAndLaterEventsWaitWhileOtherKeysGoOn() {
    TestHost host = host(journal("bad"));
    notes(host, "ann", "a", "bad", "b", "c");
    notes(host, "bob", "x", "y");
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactly("a");
    assertThat(texts(host, journal(), BOB)).containsExactly("x", "y");
    assertThat(lines(host, ANN)).containsExactly("1 a");
    assertThat(host.failures())
        .extracting(failure -> failure.event().id(), Failure::waiting)
        .containsExactly(tuple("ann bad", 2));
  }

  @Test
  void anotherFunctionGoesOnWithTheSameEvent() {
    TestHost host = host(journal("bad"), TckFunctions.relay());
    notes(host, "ann", "bad", "b");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("bad", "b");
  }

  @Test
  void redrivenAfterAFixAKeyIsAsIfItHadNeverFailed() {
    String[] all = {"a", "bad", "b", "worse", "c"};
    TestHost never = host(journal(), archive());
    notes(never, "ann", all);
    never.settle();

    TestHost host = host(journal("bad", "worse"), archive());
    notes(host, "ann", all);
    host.settle();
    redrive(host);

    assertThat(host.failures()).isEmpty();
    assertThat(host.view(journal(), ANN)).isEqualTo(never.view(journal(), ANN));
    assertThat(host.view(archive(), ANN)).isEqualTo(never.view(archive(), ANN));
    assertThat(host.emitted(LINES)).isEqualTo(never.emitted(LINES));
  }

  @Test
  void aKeyThatWasRedrivenGoesOn() {
    TestHost host = host(journal("bad"));
    notes(host, "ann", "bad", "b");
    host.settle();
    redrive(host);
    notes(host, "ann", "c");
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactly("bad", "b", "c");
  }

  @Test
  void aRedriveThatFailsAgainStopsThereAndKeepsTheOrder() {
    TestHost host = host(journal("bad", "worse"));
    notes(host, "ann", "bad", "b", "worse", "c");
    host.settle();
    redrive(host, "worse");
    assertThat(texts(host, journal(), ANN)).containsExactly("bad", "b");
    assertThat(host.failures().getFirst().event().id()).isEqualTo("ann worse");
    assertThat(host.failures().getFirst().waiting()).isEqualTo(1);
    notes(host, "ann", "d");
    host.settle();
    redrive(host);
    assertThat(texts(host, journal(), ANN)).containsExactly("bad", "b", "worse", "c", "d");
  }

  @Test
  void aRedriveWithoutAFixChangesNothing() {
    TestHost host = host(journal("bad"));
    notes(host, "ann", "a", "bad", "b");
    host.settle();
    List<Failure> before = host.failures();
    host.redrive("journal", "ann");
    host.settle();
    assertThat(host.failures()).isEqualTo(before);
    assertThat(lines(host, ANN)).containsExactly("1 a");
  }

  @Test
  void aDropGivesUpTheParkedEventAndTheOthersGoOn() {
    TestHost host = host(journal("bad"));
    notes(host, "ann", "a", "bad", "b", "c");
    host.settle();
    host.drop("journal", "ann");
    host.settle();
    notes(host, "ann", "d");
    host.settle();
    assertThat(host.failures()).isEmpty();
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 b", "3 c", "4 d");
  }

  @Test
  void aDropGoesOnToTheNextThatFails() {
    TestHost host = host(journal("bad", "worse"));
    notes(host, "ann", "bad", "b", "worse", "c");
    host.settle();
    host.drop("journal", "ann");
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactly("b");
    assertThat(host.failures().getFirst().event().id()).isEqualTo("ann worse");
    assertThat(host.failures().getFirst().cause()).contains("worse");
    assertThat(host.failures().getFirst().waiting()).isEqualTo(1);
  }

  @Test
  void duplicatesOfParkedWaitingAndDroppedEventsAreDropped() {
    TestHost host = host(journal("bad", "worse"));
    notes(host, "ann", "bad", "b", "bad", "b");
    host.settle();
    assertThat(host.failures().getFirst().waiting()).isEqualTo(1);
    redrive(host, "worse");
    notes(host, "ann", "bad", "b", "worse");
    host.settle();
    host.drop("journal", "ann");
    notes(host, "ann", "worse", "bad", "b");
    host.settle();
    assertThat(host.failures()).isEmpty();
    assertThat(texts(host, journal(), ANN)).containsExactly("bad", "b");
  }

  @Test
  void whatIsParkedAndWaitsSurvivesARestart() {
    TestHost host = host(journal("bad"));
    notes(host, "ann", "a", "bad", "b");
    host.settle();
    List<Failure> before = host.failures();
    host.restart();
    notes(host, "ann", "c");
    host.settle();
    assertThat(host.failures().getFirst())
        .isEqualTo(new Failure("journal", before.getFirst().event(), before.getFirst().cause(), 2));
    host.restart();
    redrive(host);
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 bad", "3 b", "4 c");
  }

  private static void redrive(TestHost host, String... stillUnreadable) {
    host.replaceFunctions(Topology.of(journal(stillUnreadable), archive()));
    host.redrive("journal", "ann");
    host.settle();
  }
}
