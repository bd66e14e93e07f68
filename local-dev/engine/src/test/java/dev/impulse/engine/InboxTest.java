package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Message;
import dev.impulse.tck.samples.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages arrive once each, in the order in which they were sent. */
class InboxTest extends EngineTest {

  @Test
  void theOrderOfArrivalIsThatOfSendingAcrossDuplicatesAndRestarts() {
    EngineTestHost host = host(TestFunctions.herald());
    List.of("z", "y", "z", "y", "z", "y", "x").forEach(text -> send(host, text));
    host.restart();
    List.of("w", "z", "v").forEach(text -> send(host, text));
    host.restart();
    send(host, "u");
    assertThat(host.sent()).extracting(Message::key).containsExactly("z", "y", "x", "w", "v", "u");
  }

  @Test
  void onlyMessagesThatAreNewCountAsSent() {
    EngineTestHost host = host(TestFunctions.herald());
    List.of("a", "b", "a").forEach(text -> send(host, text));
    assertThat(host.engine().figures()).extracting(FunctionFigures::sent).containsExactly(2L);
  }

  private static void send(EngineTestHost host, String text) {
    host.put(NOTES, Note.of(text, "ann", text));
    host.settle();
  }
}
