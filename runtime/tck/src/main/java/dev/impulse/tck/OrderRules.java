package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.archive;
import static dev.impulse.tck.TckFunctions.echo;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.TckFunctions.relay;
import static dev.impulse.tck.samples.TckStreams.ECHOES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static dev.impulse.tck.samples.TckStreams.REMARKS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Note;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule 5: a key's events are folded in order, and its effects leave in order. */
abstract class OrderRules extends HostRules {

  private static final int KEYS = 20;
  private static final int EVENTS = 25;

  OrderRules(HostTck tck) {
    super(tck);
  }

  @Test
  void aKeysEventsAreFoldedInOrderAndItsEffectsLeaveInOrder() {
    TestHost host = host(journal());
    for (int event = 1; event <= EVENTS; event++) {
      for (int key = 0; key < KEYS; key++) {
        host.put(NOTES, Note.of("n" + event + "-" + key, "k" + key, "t" + event));
      }
    }
    host.settle();
    for (int key = 0; key < KEYS; key++) {
      Account account = new Account("k" + key);
      assertThat(texts(host, journal(), account)).isEqualTo(numbered("t%d"));
      assertThat(lines(host, account)).isEqualTo(numbered("%1$d t%1$d"));
    }
  }

  @Test
  void aFunctionDownstreamSeesAKeysEffectsInTheirOrder() {
    TestHost host = host(journal(), archive());
    numbered("%d").forEach(text -> host.put(NOTES, Note.of("n" + text, "ann", text)));
    host.settle();
    assertThat(texts(host, archive(), ANN)).isEqualTo(numbered("%1$d %1$d"));
  }

  @Test
  void severalEffectsOfOneEventLeaveInOrder() {
    TestHost host = host(relay(), archive());
    host.put(NOTES, Note.of("n1", "ann", "a bob:x b bob:y c d"));
    host.put(NOTES, Note.of("n2", "ann", "e f"));
    host.settle();
    assertThat(texts(host, archive(), ANN)).containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(texts(host, archive(), BOB)).containsExactly("x", "y");
  }

  @Test
  void aFunctionSeesAllItsStreamsInTheOrderOfTheLog() {
    TestHost host = host(journal());
    for (String text : numbered("%d")) {
      host.put(NOTES, Note.of(text, "ann", "note " + text));
      host.put(REMARKS, Note.of(text, "ann", "remark " + text));
    }
    host.settle();
    List<String> texts = texts(host, journal(), ANN);
    if (can(Capability.ORDER_ACROSS_STREAMS)) {
      assertThat(texts)
          .isEqualTo(numbered("%d").stream().flatMap(OrderRules::noteThenRemark).toList());
    } else {
      assertThat(texts).filteredOn(text -> text.startsWith("note")).isEqualTo(numbered("note %d"));
      assertThat(texts)
          .filteredOn(text -> text.startsWith("remark"))
          .isEqualTo(numbered("remark %d"));
      assertThat(texts).hasSize(2 * EVENTS);
    }
  }

  private static Stream<String> noteThenRemark(String number) {
    return Stream.of("note " + number, "remark " + number);
  }

  @Test
  void severalFunctionsReadOneStreamEachOnItsOwn() {
    TestHost host = host(journal(), archive(), TckFunctions.alarm());
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactly("a");
    assertThat(host.view(TckFunctions.alarm(), ANN).orElseThrow().past().texts())
        .containsExactly("a");
  }

  @Test
  void whatAFunctionEmitsToItselfComesBackToIt() {
    TestHost host = host(echo());
    host.put(NOTES, Note.of("n1", "ann", "3"));
    host.settle();
    assertThat(host.emitted(ECHOES))
        .extracting(event -> event.data().text())
        .containsExactly("3", "2", "1", "0");
  }

  @Test
  void aKeyThatHasHadNoEventHasNoView() {
    TestHost host = host(journal());
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    assertThat(host.view(journal(), BOB)).isEmpty();
  }

  private static List<String> numbered(String format) {
    return IntStream.rangeClosed(1, EVENTS).mapToObj(format::formatted).toList();
  }
}
