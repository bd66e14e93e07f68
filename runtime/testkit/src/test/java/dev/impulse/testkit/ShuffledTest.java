package dev.impulse.testkit;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static dev.impulse.tck.samples.TckStreams.REMARKS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.Step;
import dev.impulse.tck.TckFunctions;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShuffledTest {

  /** Sums the lengths of texts, and emits each sum of a remark. */
  private static final class Summing implements EventFunction {

    @Override
    public Definition define(Settings settings) {
      return Definition.keyed("summing", Account.class, Tally.class, key -> new Tally(0))
          .folds(NOTES, Summing::next)
          .on(REMARKS, Summing::remark)
          .emits(LINES);
    }

    private static Tally next(Tally tally, Note note) {
      return new Tally(tally.sum() + note.text().length());
    }

    private static Step<Tally> remark(Tally tally, Note note) {
      Tally next = next(tally, note);
      return Step.to(next, Effect.emit(LINES, new Line(note.account(), "sum " + next.sum())));
    }
  }

  private static final Note A = Note.of("n1", "ann", "a");
  private static final Note BB = Note.of("n2", "ann", "bb");
  private static final Note CCC = Note.of("n3", "ann", "ccc");

  @Test
  void aStateInWhichNoOrderShowsIsTheSameInEveryOrder() {
    Scenario.of(new Summing()).given(NOTES, A, BB).given(REMARKS, CCC).shuffled().sameStates();
  }

  @Test
  void effectsInWhichTheOrderShowsFailAndTheTwoOrdersAreShown() {
    Shuffled shuffled = Scenario.of(new Summing()).given(NOTES, A).given(REMARKS, CCC).shuffled();
    assertThatThrownBy(shuffled::sameEffects)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            summing: other effects in another order
            in this order
              tck-notes Note[id=n1, account=Account[value=ann], text=a]
              tck-remarks Note[id=n3, account=Account[value=ann], text=ccc]
            they are
              tck-lines: Line[account=Account[value=ann], text=sum 4]=1
            in this order
              tck-remarks Note[id=n3, account=Account[value=ann], text=ccc]
              tck-notes Note[id=n1, account=Account[value=ann], text=a]
            they are
              tck-lines: Line[account=Account[value=ann], text=sum 3]=1\
            """);
  }

  @Test
  void aStateInWhichTheOrderShowsFails() {
    Shuffled shuffled =
        Scenario.of(settings -> TckFunctions.journal())
            .given(NOTES, A)
            .given(REMARKS, BB)
            .shuffled();
    assertThatThrownBy(shuffled::sameStates).hasMessageContaining("journal: other states");
  }

  @Test
  void theEventsOfOneStreamAndKeyStayInOrder() {
    Scenario.of(settings -> TckFunctions.journal())
        .given(NOTES, A, BB, CCC)
        .given(REMARKS, Note.of("r1", "bob", "x"), Note.of("r2", "bob", "y"))
        .shuffled()
        .sameStates()
        .sameEffects();
  }

  @Test
  void whatHappenedBeforeAMomentStaysBeforeIt() {
    Scenario.of(settings -> TckFunctions.journal())
        .given(NOTES, A)
        .at(Instant.ofEpochSecond(1))
        .thenNothing()
        .given(REMARKS, BB)
        .shuffled()
        .sameStates()
        .sameEffects();
  }

  @Test
  void parkingInOneOrderOnlyIsADifference() {
    Definition strict =
        Definition.keyed("strict", Account.class, Tally.class, key -> new Tally(0))
            .folds(NOTES, (tally, note) -> new Tally(1))
            .folds(REMARKS, ShuffledTest::needsANote);
    Shuffled shuffled =
        Scenario.of(settings -> strict).given(NOTES, A).given(REMARKS, BB).shuffled();
    assertThatThrownBy(shuffled::sameEffects).hasMessageContaining("parked: tck-remarks Note");
  }

  private static Tally needsANote(Tally tally, Note remark) {
    if (tally.sum() == 0) {
      throw new IllegalStateException("no note yet to remark on");
    }
    return tally;
  }
}
