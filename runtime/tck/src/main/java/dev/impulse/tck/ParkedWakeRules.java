package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.alarm;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Topology;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 7 for wakes: one that fails is kept like an event, and a key that has stopped has none. */
abstract class ParkedWakeRules extends HostRules {

  private static final Instant DUE = WakeRules.DUE;

  ParkedWakeRules(HostTck tck) {
    super(tck);
  }

  @Test
  void aWakeThatFailsIsParkedWithItsIdentityAndLaterEventsWait() {
    TestHost host = parked();
    Failure failure = host.failures().getFirst();
    assertThat(host.failures()).hasSize(1);
    assertThat(failure.function()).isEqualTo("alarm");
    assertThat(failure.event().source()).isEqualTo("alarm");
    assertThat(failure.event().type()).isEqualTo("impulse.wake");
    assertThat(failure.event().id()).isEqualTo("ann@1");
    assertThat(failure.event().key()).isEqualTo("ann");
    assertThat(failure.event().data()).isEqualTo(DUE);
    assertThat(failure.cause()).contains("ann does not hear");
    assertThat(failure.waiting()).isEqualTo(1);
    assertThat(past(host)).containsExactly("at " + DUE);
  }

  @Test
  void otherKeysAreWoken() {
    TestHost host = host(alarm("ann"));
    host.put(NOTES, Note.of("n1", "ann", "at " + DUE));
    host.put(NOTES, Note.of("n2", "bob", "at " + DUE));
    host.advanceTo(DUE.plusSeconds(1));
    host.settle();
    assertThat(lines(host, ANN)).isEmpty();
    assertThat(lines(host, BOB)).containsExactly("woken " + DUE);
  }

  @Test
  void redrivenAfterAFixItIsFoldedBeforeWhatWaits() {
    TestHost host = parked();
    host.replaceFunctions(Topology.of(alarm()));
    host.redrive("alarm", "ann");
    host.settle();
    assertThat(past(host)).containsExactly("at " + DUE, "woken " + DUE, "later");
    assertThat(lines(host, ANN)).containsExactly("woken " + DUE);
    assertThat(host.failures()).isEmpty();
  }

  @Test
  void itSurvivesARestart() {
    TestHost host = parked();
    host.restart();
    host.settle();
    assertThat(host.failures()).hasSize(1);
    host.replaceFunctions(Topology.of(alarm()));
    host.restart();
    host.redrive("alarm", "ann");
    host.settle();
    assertThat(past(host)).containsExactly("at " + DUE, "woken " + DUE, "later");
  }

  @Test
  void onceGivenUpItDoesNotComeAgain() {
    TestHost host = parked();
    host.drop("alarm", "ann");
    host.settle();
    host.restart();
    host.advanceTo(DUE.plusSeconds(600));
    host.settle();
    assertThat(past(host)).containsExactly("at " + DUE, "later");
    assertThat(host.failures()).isEmpty();
    assertThat(lines(host, ANN)).isEmpty();
  }

  @Test
  void aKeyThatHasStoppedIsWokenOnlyOnceItGoesOn() {
    TestHost host = host(alarm("ann"));
    host.put(NOTES, Note.of("n1", "ann", "at " + DUE));
    host.put(NOTES, Note.of("n2", "ann", "at " + DUE.plusSeconds(10)));
    host.advanceTo(DUE.plusSeconds(60));
    host.settle();
    assertThat(host.failures()).hasSize(1);
    host.replaceFunctions(Topology.of(alarm()));
    host.settle();
    assertThat(lines(host, ANN)).isEmpty();
    host.redrive("alarm", "ann");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("woken " + DUE, "woken " + DUE.plusSeconds(10));
  }

  @Test
  void wakesThatFellDueAmongWhatWaitsAreFoldedWhereTheyWouldHaveCome() {
    TestHost host = host(alarm("ann"));
    host.put(NOTES, Note.of("n1", "ann", "at " + DUE));
    host.put(NOTES, Note.of("n2", "ann", "at " + DUE.plusSeconds(10)));
    host.settle();
    host.advanceTo(DUE.plusSeconds(1));
    host.settle();
    host.advanceTo(DUE.plusSeconds(20));
    host.put(NOTES, Note.of("n3", "ann", "later"));
    host.settle();
    host.replaceFunctions(Topology.of(alarm()));
    host.redrive("alarm", "ann");
    host.settle();
    assertThat(past(host))
        .containsExactly(
            "at " + DUE,
            "at " + DUE.plusSeconds(10),
            "woken " + DUE,
            "woken " + DUE.plusSeconds(10),
            "later");
  }

  @Test
  void aWakeThatFailsAmongWhatWaitsStopsTheRedriveAtItsPlace() {
    TestHost host = parked();
    host.advanceTo(DUE.plusSeconds(30));
    host.put(NOTES, Note.of("n3", "ann", "only " + DUE.plusSeconds(40)));
    host.settle();
    host.advanceTo(DUE.plusSeconds(50));
    host.put(NOTES, Note.of("n4", "ann", "latest"));
    host.settle();
    host.drop("alarm", "ann");
    host.settle();
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.event().id()).isEqualTo("ann@2");
          assertThat(failure.event().data()).isEqualTo(DUE.plusSeconds(40));
          assertThat(failure.waiting()).isEqualTo(1);
        });
    assertThat(past(host)).containsExactly("at " + DUE, "later", "only " + DUE.plusSeconds(40));
    host.replaceFunctions(Topology.of(alarm()));
    host.redrive("alarm", "ann");
    host.settle();
    assertThat(past(host)).endsWith("woken " + DUE.plusSeconds(40), "latest");
  }

  @Test
  void aTimeThatWasGivenUpIsDueAgainOnceTheStateHasNamedAnother() {
    TestHost host = parked();
    host.drop("alarm", "ann");
    host.replaceFunctions(Topology.of(alarm()));
    host.settle();
    assertThat(lines(host, ANN)).isEmpty();
    host.put(NOTES, Note.of("n3", "ann", "only " + DUE.plusSeconds(600)));
    host.put(NOTES, Note.of("n4", "ann", "only " + DUE));
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("woken " + DUE);
  }

  private TestHost parked() {
    TestHost host = host(alarm("ann"));
    host.put(NOTES, Note.of("n1", "ann", "at " + DUE));
    host.settle();
    host.advanceTo(DUE.plusSeconds(1));
    host.put(NOTES, Note.of("n2", "ann", "later"));
    host.settle();
    return host;
  }

  private static List<String> past(TestHost host) {
    return host.view(alarm(), ANN).orElseThrow().past().texts();
  }
}
