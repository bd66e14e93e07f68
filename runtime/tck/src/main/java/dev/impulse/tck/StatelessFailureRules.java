package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.relay;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Topology;
import dev.impulse.tck.samples.Note;
import org.junit.jupiter.api.Test;

/** Rule 7: a stateless function has no key to stop; it records what fails and goes on. */
abstract class StatelessFailureRules extends HostRules {

  StatelessFailureRules(HostTck tck) {
    super(tck);
  }

  @Test
  void aDecisionThatFailsIsRecordedAndTheNextIsMade() {
    TestHost host = host(relay("bad"));
    put(host, "a", "bad", "b");
    assertThat(lines(host, ANN)).containsExactly("a", "b");
    Failure failure = host.failures().getFirst();
    assertThat(host.failures()).hasSize(1);
    assertThat(failure.function()).isEqualTo("relay");
    assertThat(failure.event().data()).isEqualTo(Note.of("n bad", "ann", "bad"));
    assertThat(failure.cause()).contains("cannot read 'bad'");
    assertThat(failure.waiting()).isZero();
  }

  @Test
  void anEventThatFailsTwiceIsRecordedOnce() {
    TestHost host = host(relay("bad"));
    put(host, "bad", "bad");
    assertThat(host.failures()).hasSize(1);
  }

  @Test
  void redrivenAfterAFixItHasItsEffects() {
    TestHost host = host(relay("bad", "worse"));
    put(host, "bad", "a", "worse");
    host.replaceFunctions(Topology.of(relay("worse")));
    host.redrive("relay", "ann");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("a", "bad");
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.event().id()).isEqualTo("n worse"));
  }

  @Test
  void aDropGivesUpTheOldest() {
    TestHost host = host(relay("bad", "worse"));
    put(host, "bad", "worse");
    host.drop("relay", "ann");
    host.settle();
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.event().id()).isEqualTo("n worse"));
  }

  private static void put(TestHost host, String... texts) {
    for (String text : texts) {
      host.put(NOTES, Note.of("n " + text, "ann", text));
    }
    host.settle();
  }
}
