package dev.impulse.engine;

import static dev.impulse.testkit.tck.TckStreams.LINES;
import static dev.impulse.testkit.tck.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Step;
import dev.impulse.Topology;
import dev.impulse.testkit.tck.Account;
import dev.impulse.testkit.tck.Journal;
import dev.impulse.testkit.tck.Line;
import dev.impulse.testkit.tck.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A decision that leads to what JSON has no form for fails as any other, wherever that shows. */
class UnwritableTest extends EngineTest {

  private static final String HALF = "\uD83D";

  @Test
  void aStatelessFunctionThatEmitsItParksTheEventAndGoesOn() {
    EngineTestHost host =
        host(
            Definition.stateless("cut")
                .on(NOTES, note -> List.of(Effect.emit(LINES, line(note, cut(note)))))
                .emits(LINES));
    List.of("a", "😀", "b").forEach(text -> note(host, ANN, text));
    host.settle();
    assertThat(lines(host)).containsExactly("a", "b");
    assertThat(parked(host)).singleElement().asString().contains("half a surrogate pair");
  }

  @Test
  void aKeyedFunctionThatEmitsItStopsItsKeyBeforeItsStateMoves() {
    EngineTestHost host = host(journal(true, false));
    thenAnnIsStoppedAndAllOthersGoOn(host);
    assertThat(lines(host)).containsExactlyInAnyOrder("a", "x");
  }

  @Test
  void aKeyedFunctionThatKeepsItStopsItsKeyBeforeItsStateMoves() {
    EngineTestHost host = host(journal(false, true), TestFunctions.archive());
    thenAnnIsStoppedAndAllOthersGoOn(host);
    assertThat(lines(host)).containsExactlyInAnyOrder("a", "x");
  }

  @Test
  void afterAFixAllIsFoldedInOrder() {
    EngineTestHost host = host(journal(true, true));
    thenAnnIsStoppedAndAllOthersGoOn(host);
    host.replaceFunctions(Topology.of(journal(false, false)));
    host.redrive("journal", "ann");
    host.settle();
    assertThat(journal(host, ANN)).containsExactly("a", "😀", "b");
    assertThat(host.failures()).isEmpty();
  }

  @Test
  void aReplayParksItToo() {
    EngineTestHost host = host(journal(true, false));
    thenAnnIsStoppedAndAllOthersGoOn(host);
    assertThat(host.replay("journal").differences()).isEmpty();
  }

  @Test
  void anInitialStateOfWhichThatIsTrueLinesEverythingUp() {
    Definition.Keyed<Account, Journal> born =
        Definition.keyed("journal", Account.class, Journal.class, _ -> Journal.EMPTY.plus(HALF))
            .folds(NOTES, (page, note) -> page.plus(note.text()));
    EngineTestHost host = host(born);
    note(host, ANN, "a");
    note(host, ANN, "b");
    host.settle();
    assertThat(parked(host)).singleElement().asString().contains("cannot open a state");
  }

  private static void thenAnnIsStoppedAndAllOthersGoOn(EngineTestHost host) {
    List.of("a", "😀", "b").forEach(text -> note(host, ANN, text));
    note(host, BOB, "x");
    host.settle();
    assertThat(journal(host, ANN)).containsExactly("a");
    assertThat(journal(host, BOB)).containsExactly("x");
    assertThat(parked(host)).singleElement().asString().contains("half a surrogate pair");
    assertThat(host.failures().getFirst().waiting()).isEqualTo(1);
  }

  private static Definition.Keyed<Account, Journal> journal(boolean emits, boolean keeps) {
    return Definition.keyed("journal", Account.class, Journal.class, _ -> Journal.EMPTY)
        .on(
            NOTES,
            (page, note) ->
                Step.to(
                    page.plus(keeps ? cut(note) : note.text()),
                    Effect.emit(LINES, line(note, emits ? cut(note) : note.text()))))
        .emits(LINES);
  }

  private static Line line(Note note, String text) {
    return new Line(note.account(), text);
  }

  /** The first character, as programs count that do not know of pairs. */
  private static String cut(Note note) {
    return note.text().substring(0, 1);
  }
}
