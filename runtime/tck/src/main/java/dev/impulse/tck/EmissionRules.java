package dev.impulse.tck;

import static dev.impulse.tck.samples.TckStreams.COPIES;
import static dev.impulse.tck.samples.TckStreams.DATED;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Effects;
import dev.impulse.EventStream;
import dev.impulse.Step;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a function emits is checked as what is put is: else the event that led to it parks. */
abstract class EmissionRules extends HostRules {

  EmissionRules(HostTck tck) {
    super(tck);
  }

  /** Keeps notes, and emits the one that it makes of the note {@code bad}. */
  private static Definition.Keyed<Account, Journal> emitting(
      EventStream<Account, Note> stream, UnaryOperator<Note> bad) {
    return Definition.keyed("emitting", Account.class, Journal.class, account -> Journal.EMPTY)
        .on(
            NOTES,
            (journal, note) ->
                note.text().equals("bad")
                    ? Step.to(journal.plus("bad"), Effect.emit(stream, bad.apply(note)))
                    : Step.to(journal.plus(note.text())))
        .emits(stream);
  }

  private void parks(EventStream<Account, Note> stream, UnaryOperator<Note> bad, String... cause) {
    TestHost host = stoppedAtBad(emitting(stream, bad), cause);
    assertThat(texts(host, emitting(stream, bad), ANN)).containsExactly("a");
    assertThat(texts(host, emitting(stream, bad), BOB)).containsExactly("x");
    assertThat(host.emitted(stream)).isEmpty();
    host.replaceFunctions(Topology.of(emitting(COPIES, note -> note)));
    host.redrive("emitting", "ann");
    host.settle();
    assertThat(host.emitted(COPIES)).hasSize(1);
    assertThat(texts(host, emitting(stream, bad), ANN)).containsExactly("a", "bad", "b");
  }

  @Test
  @SuppressWarnings("NullAway") // that is what is missing
  void aRequiredComponentThatIsMissingParks() {
    parks(COPIES, note -> new Note(note.id(), note.account(), null), "text");
  }

  @Test
  void anEmptyIdParks() {
    parks(COPIES, note -> new Note("", note.account(), "t"), "emitting", "tck-copies", "id must");
  }

  @Test
  void anEmptyKeyParks() {
    parks(COPIES, note -> new Note("n", new Account(" "), "t"), "tck-copies", "key must");
  }

  @Test
  void aTimeThatCannotBeWrittenParks() {
    parks(
        DATED,
        note -> new Note("n", note.account(), Instant.MAX.toString()),
        "tck-dated",
        "time must");
  }

  @Test
  void aPayloadOverTheLimitParks() {
    parks(COPIES, note -> new Note("n", note.account(), "x".repeat(1 << 20)), "tck-copies");
  }

  @Test
  void aKeyThatCannotBeToldParks() {
    parks(DATED, note -> new Note("n", note.account(), "some day"), "some day");
  }

  @Test
  void whatAStatelessFunctionEmitsIsCheckedToo() {
    Definition.Stateless careless =
        Definition.stateless("careless")
            .on(
                NOTES,
                note ->
                    Effects.of(
                        Effect.emit(COPIES, note),
                        Effect.emit(COPIES, new Note("", note.account(), "t"))))
            .emits(COPIES);
    TestHost host = host(careless);
    notes(host, "ann", "a");
    host.settle();
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.cause()).contains("careless", "id must"));
    assertThat(host.emitted(COPIES)).isEmpty();
  }

  @Test
  void noneOfADecisionsEffectsLeavesIfOneIsRefused() {
    Definition.Keyed<Account, Journal> half =
        Definition.keyed("half", Account.class, Journal.class, account -> Journal.EMPTY)
            .on(
                NOTES,
                (journal, note) ->
                    Step.to(
                        journal.plus(note.text()),
                        Effect.emit(COPIES, note),
                        Effect.emit(COPIES, new Note("", note.account(), "t"))))
            .emits(COPIES);
    TestHost host = host(half);
    notes(host, "ann", "a");
    host.settle();
    assertThat(host.emitted(COPIES)).isEmpty();
    assertThat(texts(host, half, ANN)).isEmpty();
    assertThat(host.failures()).hasSize(1);
  }
}
