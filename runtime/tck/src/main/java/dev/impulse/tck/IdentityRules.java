package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.archive;
import static dev.impulse.tck.TckFunctions.copy;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.TckFunctions.relay;
import static dev.impulse.tck.samples.TckStreams.COPIES;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static dev.impulse.tck.samples.TckStreams.REMARKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.impulse.Event;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Rule 1: an event is (source, type, id), and what is not said is derived, on every host alike. */
abstract class IdentityRules extends HostRules {

  private static final Instant NOON = Instant.parse("2025-12-24T12:00:00Z");

  IdentityRules(HostTck tck) {
    super(tck);
  }

  @Test
  void effectsWithoutBusinessIdsHaveTheSameDerivedIdsOnEveryHost() {
    TestHost host = host(relay());
    host.put(NOTES, Note.of("n1", "ann", "a bob:b c"));
    host.settle();
    assertThat(host.emitted(LINES))
        .containsExactlyInAnyOrder(
            line("_xTR6XwV8UUZrpcSUA4Z", "ann", "a", TestHost.START),
            line("AQd-OCOGbzLR_cm1mGVy", "bob", "b", TestHost.START),
            line("7Il6iBS-n1NWeoAU5UJ1", "ann", "c", TestHost.START));
  }

  @Test
  void anEnvelopeThatIsPutKeepsItsIdentityAndTime() {
    TestHost host = host(relay());
    host.putEvent(NOTES, enveloped("branch-7", "n1", "a"));
    host.settle();
    assertThat(host.emitted(LINES)).containsExactly(line("oN3yIucym30NUVm7ENQg", "ann", "a", NOON));
  }

  @Test
  void aKeyedFunctionsEffectsAreIdentifiedByTheirCauseToo() {
    TestHost host = host(journal());
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.put(REMARKS, Note.of("n1", "bob", "a"));
    host.settle();
    assertThat(host.emitted(LINES))
        .extracting(Event::id, Event::source, Event::type, Event::key)
        .containsExactlyInAnyOrder(
            tuple("tZlzrYOfwOfktcijhVxf", "journal", "tck.line-written", "ann"),
            tuple("KrrTPFUUgx1HIP_gvdJC", "journal", "tck.line-written", "bob"));
  }

  @Test
  void anEffectWithABusinessIdIsIdentifiedByIt() {
    TestHost host = host(copy());
    Note note = Note.of("n1", "ann", "a");
    host.put(NOTES, note);
    host.settle();
    assertThat(host.emitted(COPIES))
        .containsExactly(new Event<>("n1", "copy", "tck.noted", "ann", TestHost.START, note));
  }

  @Test
  void oneIdFromTwoSourcesIsTwoEvents() {
    TestHost host = host(journal());
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.putEvent(NOTES, enveloped("branch-7", "n1", "b"));
    host.put(REMARKS, Note.of("n1", "ann", "c"));
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void aPayloadWithoutEnvelopeIsRefusedWhereItsStreamHasNoBusinessIds() {
    TestHost host = host(archive());
    assertThatThrownBy(() -> host.put(LINES, new Line(ANN, "a")))
        .isInstanceOf(RuntimeException.class)
        .hasMessageContaining("tck-lines");
    host.settle();
    assertThat(texts(host, archive(), ANN)).isEmpty();
  }

  private static Event<Line> line(String id, String account, String text, Instant time) {
    Line line = new Line(new Account(account), text);
    return new Event<>(id, "relay", "tck.line-written", account, time, line);
  }

  private static Event<Note> enveloped(String source, String id, String text) {
    return new Event<>(id, source, "tck.noted", "ann", NOON, Note.of(id, "ann", text));
  }
}
