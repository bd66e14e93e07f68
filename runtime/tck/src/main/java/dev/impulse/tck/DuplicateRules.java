package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.archive;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.TckFunctions.relay;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Event;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 4: a producer's duplicate changes nothing. */
abstract class DuplicateRules extends HostRules {

  private static final int MANY = 4_200;

  DuplicateRules(HostTck tck) {
    super(tck);
  }

  @Test
  void aKeyedFunctionFoldsAnEventOnceHoweverOftenItComes() {
    TestHost host = host(journal());
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    host.put(NOTES, Note.of("n2", "ann", "b"));
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactly("a", "b");
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 b");
  }

  @Test
  void aDuplicateIsKnownByItsIdentityWhateverElseItCarries() {
    TestHost host = host(journal());
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.put(NOTES, Note.of("n1", "ann", "something else"));
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactly("a");
  }

  @Test
  void aDuplicateIsKnownAfterARestart() {
    TestHost host = host(journal());
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    host.restart();
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 a");
  }

  @Test
  void aStatelessFunctionDecidesOnceOrAgainUnderTheSameIds() {
    TestHost host = host(relay());
    host.put(NOTES, Note.of("n1", "ann", "a b"));
    host.settle();
    host.put(NOTES, Note.of("n1", "ann", "a b"));
    host.settle();
    List<Event<Line>> emitted = host.emitted(LINES);
    assertThat(emitted.get(0).id()).isNotEqualTo(emitted.get(1).id());
    if (can(Capability.KNOWN_FOR_EVER)) {
      assertThat(emitted).hasSize(2);
    } else {
      assertThat(emitted).hasSize(4);
      assertThat(emitted.subList(2, 4)).isEqualTo(emitted.subList(0, 2));
    }
  }

  @Test
  void aDuplicateIsKnownHoweverManyEventsItsKeyHasHadSince() {
    TestHost host = host(journal());
    for (int i = 0; i < MANY; i++) {
      host.put(NOTES, Note.of("n" + i, "ann", "t" + i));
    }
    host.put(NOTES, Note.of("n0", "ann", "t0"));
    host.settle();
    List<String> texts = texts(host, journal(), ANN);
    assertThat(texts.stream().distinct()).hasSize(MANY);
    if (can(Capability.KNOWN_FOR_EVER)) {
      assertThat(texts).hasSize(MANY);
    } else {
      assertThat(texts).hasSizeBetween(MANY, MANY + 1);
    }
  }

  @Test
  void aDuplicateIsKnownHoweverLateItComes() {
    TestHost host = host(journal());
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    host.advanceTo(TestHost.START.plus(Duration.ofDays(400)));
    host.put(NOTES, Note.of("n2", "ann", "b"));
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    List<String> texts = texts(host, journal(), ANN);
    if (can(Capability.KNOWN_FOR_EVER)) {
      assertThat(texts).containsExactly("a", "b");
    } else {
      assertThat(texts).startsWith("a", "b").hasSizeBetween(2, 3);
    }
  }

  @Test
  void whatAStatelessFunctionEmitsAgainIsDroppedDownstream() {
    TestHost host = host(relay(), archive());
    host.put(NOTES, Note.of("n1", "ann", "a b"));
    host.settle();
    host.put(NOTES, Note.of("n1", "ann", "a b"));
    host.settle();
    assertThat(texts(host, archive(), ANN)).containsExactly("a", "b");
  }
}
