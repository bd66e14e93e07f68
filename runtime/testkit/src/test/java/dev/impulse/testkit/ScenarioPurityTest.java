package dev.impulse.testkit;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventStream;
import dev.impulse.Step;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a scenario checks of every event, whatever the test says. */
class ScenarioPurityTest {

  private static final Note A = Note.of("n1", "ann", "a");
  private static final EventStream<Account, Forgetful> FORGETFUL =
      EventStream.of("forgetful", Account.class, Forgetful.class, Forgetful::account);

  private static final EventStream<Account, Listed> LISTS =
      EventStream.of("lists", Account.class, Listed.class, Listed::account);

  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void aStatelessFunctionThatRemembersIsFound() {
    Definition counting =
        Definition.stateless("counting").on(NOTES, note -> List.of(count(note))).emits(LINES);
    fails(counting, "counting: effects differ when the same event comes again");
  }

  @Test
  void aFoldThatRemembersBesideItsStateIsFound() {
    Definition counting =
        Definition.keyed("counting", Account.class, Journal.class, account -> Journal.EMPTY)
            .on(NOTES, (journal, note) -> Step.to(journal, count(note)))
            .emits(LINES);
    fails(counting, "counting: effects differ when the same event comes again");
  }

  @Test
  void aStateThatIsDrawnIsFound() {
    Definition drawing =
        Definition.keyed("drawing", Account.class, Journal.class, account -> Journal.EMPTY)
            .folds(NOTES, (journal, note) -> journal.plus("" + calls.incrementAndGet()));
    fails(drawing, "drawing: states differ when the same event comes again");
  }

  @Test
  void aFoldThatChangesTheStateItIsGivenIsFound() {
    Definition careless =
        Definition.keyed(
                "careless", Account.class, Scribbles.class, a -> new Scribbles(new ArrayList<>()))
            .on(NOTES, Scribbles::scribble);
    fails(careless, "careless: a fold changed the state");
  }

  @Test
  void aHandlerThatChangesThePayloadItIsGivenIsFound() {
    Definition careless =
        Definition.keyed("careless", Account.class, Tally.class, a -> new Tally(0))
            .folds(
                LISTS,
                (tally, list) -> {
                  list.texts().add("more");
                  return new Tally(list.texts().size());
                });
    Listed list = new Listed(A.account(), new ArrayList<>(List.of("a")));
    assertThatThrownBy(() -> Scenario.of(settings -> careless).given(LISTS, list))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("careless: a fold changed the payload that it was given");
    Definition stateless =
        Definition.stateless("careless")
            .on(
                LISTS,
                given -> {
                  given.texts().add("more");
                  return List.of();
                });
    Listed again = new Listed(A.account(), new ArrayList<>(List.of("a")));
    assertThatThrownBy(() -> Scenario.of(settings -> stateless).given(LISTS, again))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("careless: a fold changed the payload that it was given");
  }

  @Test
  void aPayloadThatIsAnotherAfterJsonIsFound() {
    Definition any = Definition.stateless("any").on(FORGETFUL, payload -> List.of());
    Forgetful payload = new Forgetful(A.account(), "a");
    assertThatThrownBy(() -> Scenario.of(settings -> any).when(FORGETFUL, payload).thenNothing())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("dev.impulse.testkit.Forgetful is another after JSON")
        .hasMessageContaining("{\"account\":\"ann\",\"text\":\"a\"}");
  }

  @Test
  void anEmittedPayloadThatIsAnotherAfterJsonIsFound() {
    Definition forgetting =
        Definition.stateless("forgetting")
            .on(NOTES, note -> List.of(Effect.emit(FORGETFUL, ONE)))
            .emits(FORGETFUL);
    fails(forgetting, "dev.impulse.testkit.Forgetful is another after JSON");
  }

  private static final Forgetful ONE = new Forgetful(A.account(), "a");

  @Test
  void aDefinitionThatCannotWorkIsRefused() {
    assertThatThrownBy(() -> Scenario.of(settings -> Definition.stateless("Idle")))
        .hasMessageContaining("Idle reads no stream");
  }

  private Effect count(Note note) {
    return Effect.emit(LINES, new Line(note.account(), "" + calls.incrementAndGet()));
  }

  private static void fails(Definition definition, String message) {
    assertThatThrownBy(() -> Scenario.of(settings -> definition).given(NOTES, A))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(message);
  }
}
