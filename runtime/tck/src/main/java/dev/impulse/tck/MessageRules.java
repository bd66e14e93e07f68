package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.herald;
import static dev.impulse.tck.TckFunctions.message;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.tck.samples.Note;
import org.junit.jupiter.api.Test;

/** Rule 9: a message goes once, by function and business key. */
abstract class MessageRules extends HostRules {

  MessageRules(HostTck tck) {
    super(tck);
  }

  @Test
  void messagesOfOneBusinessKeyAreOneMessage() {
    TestHost host = host(herald("herald"));
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.put(NOTES, Note.of("n2", "ann", "a"));
    host.put(NOTES, Note.of("n3", "ann", "b"));
    host.settle();
    assertThat(host.sent()).containsExactly(message(ANN, "a"), message(ANN, "b"));
  }

  @Test
  void aDuplicateIsNotSentAgain() {
    TestHost host = host(herald("herald"));
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    assertThat(host.sent()).containsExactly(message(ANN, "a"));
  }

  @Test
  void nothingIsSentAgainAfterARestart() {
    TestHost host = host(herald("herald"));
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    host.restart();
    host.put(NOTES, Note.of("n2", "ann", "a"));
    host.put(NOTES, Note.of("n3", "ann", "b"));
    host.settle();
    assertThat(host.sent()).containsExactly(message(ANN, "a"), message(ANN, "b"));
  }

  @Test
  void twoFunctionsHaveBusinessKeysOfTheirOwn() {
    TestHost host = host(herald("herald"), herald("crier"));
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    assertThat(host.sent()).containsExactly(message(ANN, "a"), message(ANN, "a"));
  }
}
