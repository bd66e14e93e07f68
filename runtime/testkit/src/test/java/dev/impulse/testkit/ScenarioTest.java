package dev.impulse.testkit;

import static dev.impulse.Effect.emit;
import static dev.impulse.Effect.send;
import static dev.impulse.tck.TckFunctions.alarm;
import static dev.impulse.tck.TckFunctions.greeter;
import static dev.impulse.tck.TckFunctions.herald;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.TckFunctions.message;
import static dev.impulse.tck.TckFunctions.relay;
import static dev.impulse.tck.samples.TckStreams.COPIES;
import static dev.impulse.tck.samples.TckStreams.DATED;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static dev.impulse.tck.samples.TckStreams.REMARKS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.Effects;
import dev.impulse.Settings;
import dev.impulse.Step;
import dev.impulse.tck.TckFunctions;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ScenarioTest {

  private static final Account ANN = new Account("ann");
  private static final Note A = Note.of("n1", "ann", "a");
  private static final Note B = Note.of("n2", "ann", "b");
  private static final Note TWO = Note.of("n3", "ann", "x bob:y");
  private static final Line LINE_A = new Line(ANN, "1 a");

  @Test
  void saysWhatFollowsAnEvent() {
    Scenario.of(settings -> journal())
        .given(REMARKS, A)
        .when(NOTES, B)
        .then(LINES, new Line(ANN, "2 b"))
        .thenState(ANN, new Journal(List.of("a", "b")))
        .when(NOTES, B)
        .thenNothing();
  }

  @Test
  void saysSeveralEffectsInTheirOrder() {
    Line x = new Line(ANN, "x");
    Line y = new Line(new Account("bob"), "y");
    Scenario.of(settings -> relay())
        .when(NOTES, TWO)
        .then(emit(LINES, x), emit(LINES, y))
        .when(NOTES, TWO)
        .then(LINES, x, y);
  }

  @Test
  void anEffectLeftOutIsAFailureThatShowsBoth() {
    fails(
        () -> Scenario.of(settings -> relay()).when(NOTES, TWO).then(LINES, new Line(ANN, "x")),
        """
        relay, after tck-notes Note[id=n3, account=Account[value=ann], text=x bob:y]:
        expected
          tck-lines: Line[account=Account[value=ann], text=x]
        but was
          tck-lines: Line[account=Account[value=ann], text=x]
          tck-lines: Line[account=Account[value=bob], text=y]\
        """);
  }

  @Test
  void anEffectTooManyIsAFailureThatShowsBoth() {
    fails(
        () -> Scenario.of(settings -> alarm()).when(NOTES, A).then(LINES, LINE_A),
        "expected\n  tck-lines: Line[account=Account[value=ann], text=1 a]\nbut was\n  nothing");
  }

  @Test
  void messagesAreEffectsToo() {
    Scenario.of(settings -> herald("herald"))
        .when(NOTES, A)
        .thenSends(message(ANN, "a"))
        .when(NOTES, A)
        .then(send(message(ANN, "a")));
  }

  @Test
  void theStateOfAKeyThatHasNoneIsNone() {
    fails(
        () -> Scenario.of(settings -> journal()).thenState(ANN, Journal.EMPTY),
        "journal, state of ann:\nexpected\n  Journal[texts=[]]\nbut was\n  none");
  }

  @Test
  void aStateSaidRightAfterAnEventSaysThatNothingLeaves() {
    Journal after = new Journal(List.of("a"));
    fails(
        () -> Scenario.of(settings -> journal()).when(NOTES, A).thenState(ANN, after),
        "expected\n  nothing\nbut was\n  tck-lines: Line");
  }

  @Test
  void anEventThatParksIsGivenUp() {
    Scenario.of(settings -> journal("b"))
        .given(NOTES, A)
        .when(NOTES, B)
        .thenParks("cannot read 'b'")
        .thenState(ANN, new Journal(List.of("a")))
        .when(NOTES, TWO)
        .then(LINES, new Line(ANN, "2 x bob:y"));
  }

  @Test
  void parkingUnsaidIsAFailureWithItsCause() {
    fails(
        () -> Scenario.of(settings -> journal("a")).when(NOTES, A).then(LINES, LINE_A),
        "it parks: java.lang.IllegalStateException: cannot read 'a'");
    fails(
        () -> Scenario.of(settings -> journal("a")).given(NOTES, A),
        "journal, given tck-notes Note[id=n1, account=Account[value=ann], text=a]: it parks");
  }

  @Test
  void parkingForAnotherReasonIsAFailure() {
    fails(
        () -> Scenario.of(settings -> journal("a")).when(NOTES, A).thenParks("is too late"),
        "expected to park with\n  is too late\nbut parks with\n  java.lang.IllegalStateException");
    fails(
        () -> Scenario.of(settings -> journal()).when(NOTES, A).thenParks("cannot read"),
        "expected to park with 'cannot read'\nbut was\n  tck-lines: Line");
  }

  @Test
  void theClockFiresTheWakesDueBeforeIt() {
    Instant due = Instant.parse("2026-01-01T00:00:00Z");
    Scenario.of(settings -> alarm())
        .given(NOTES, Note.of("n1", "bob", "at " + due), Note.of("n2", "ann", "at " + due))
        .at(due)
        .thenNothing()
        .at(due.plusMillis(1))
        .then(LINES, new Line(ANN, "woken " + due), new Line(new Account("bob"), "woken " + due))
        .at(due.plusSeconds(60))
        .thenNothing();
  }

  @Test
  void aWakeThatParksIsGivenUp() {
    Instant due = Instant.parse("2026-01-01T00:00:00Z");
    Scenario.of(settings -> alarm("ann"))
        .given(NOTES, Note.of("n1", "ann", "at " + due))
        .at(due.plusSeconds(1))
        .thenParks("ann does not hear")
        .at(due.plusSeconds(2))
        .thenNothing();
  }

  @Test
  void theClockDoesNotGoBack() {
    Scenario later = Scenario.of(settings -> alarm()).at(Instant.ofEpochSecond(9)).thenNothing();
    assertThatThrownBy(() -> later.at(Instant.ofEpochSecond(8)).thenNothing())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1970-01-01T00:00:09Z");
  }

  /** Asks a day after each dated note, unless another has come. */
  private static Definition asking() {
    return Definition.keyed(
            "asking",
            Account.class,
            Agenda.class,
            account -> new Agenda(account, Journal.EMPTY, List.of()))
        .on(
            DATED,
            (agenda, note) -> {
              Instant due = Instant.parse(note.text()).plus(DAY);
              return Step.to(
                  agenda.at(List.of(due)), emit(LINES, new Line(note.account(), "noted")));
            })
        .wakes(
            Agenda::due,
            (agenda, due) ->
                Step.to(agenda.at(List.of()), emit(LINES, new Line(agenda.account(), "asked"))))
        .emits(LINES);
  }

  private static final Duration DAY = Duration.ofDays(1);
  private static final Line NOTED = new Line(ANN, "noted");
  private static final Line ASKED = new Line(ANN, "asked");
  private static final Note MONDAY = Note.of("n1", "ann", "2026-01-05T00:00:00Z");
  private static final Note TUESDAY = Note.of("n2", "ann", "2026-01-06T00:00:00Z");
  private static final Note FRIDAY = Note.of("n3", "ann", "2026-01-09T00:00:00Z");

  @Test
  void thePayloadsTimeMovesTheClockAndTheWakesDueBeforeComeFirst() {
    Scenario.of(settings -> asking())
        .given(DATED, MONDAY)
        .when(DATED, FRIDAY)
        .then(LINES, ASKED, NOTED);
  }

  @Test
  void aWakeThatIsDueAtThePayloadsTimeComesAfterIt() {
    Scenario.of(settings -> asking()).given(DATED, MONDAY).when(DATED, TUESDAY).then(LINES, NOTED);
  }

  @Test
  void anOlderPayloadDoesNotMoveTheClockBackAndWhatItMakesDueAtOnceFollows() {
    Scenario.of(settings -> asking())
        .given(DATED, FRIDAY)
        .when(DATED, MONDAY)
        .then(LINES, NOTED, ASKED);
  }

  @Test
  void whereAWakeWasExpectedThatTheClockHasNotComeToTheFailureSaysSo() {
    fails(
        () -> Scenario.of(settings -> asking()).when(DATED, MONDAY).then(LINES, NOTED, ASKED),
        "('ann' is to be woken at 2026-01-06T00:00:00Z, and the clock stands at"
            + " 2026-01-05T00:00:00Z: .at(a later time) wakes it)");
    fails(
        () ->
            Scenario.of(settings -> alarm())
                .when(NOTES, Note.of("n1", "ann", "at 2026-01-01T00:00:00Z"))
                .then(LINES, ASKED),
        "and the clock stands at 1970-01-01T00:00:00Z");
  }

  @Test
  void aWakeThatParksOnTheWayIsNamed() {
    Definition deaf =
        Definition.keyed("deaf", Account.class, Journal.class, account -> Journal.EMPTY)
            .folds(DATED, (journal, note) -> journal.plus(note.text()))
            .wakes(
                journal -> Optional.of(Instant.parse("2026-01-06T00:00:00Z")),
                (Journal journal, Instant due) -> {
                  throw new IllegalStateException("does not hear");
                });
    fails(
        () -> Scenario.of(settings -> deaf).given(DATED, MONDAY).when(DATED, FRIDAY).thenNothing(),
        "the wake of 'ann' that is due at 2026-01-06T00:00:00Z parks:"
            + " java.lang.IllegalStateException: does not hear");
  }

  @Test
  void aKeyThatHasComeToItsEndHasNoStateAndBeginsAnew() {
    Scenario.of(settings -> journal().forgets(journal -> journal.texts().contains("b")))
        .given(NOTES, A)
        .when(NOTES, B)
        .then(LINES, new Line(ANN, "2 b"))
        .thenState(ANN, null)
        .when(NOTES, TWO)
        .then(LINES, new Line(ANN, "1 x bob:y"));
  }

  @Test
  void aFunctionThatSkipsParksInAScenarioToo() {
    Scenario.of(settings -> journal("b").skips())
        .given(NOTES, A)
        .when(NOTES, B)
        .thenParks("cannot read 'b'")
        .when(NOTES, TWO)
        .then(LINES, new Line(ANN, "2 x bob:y"));
  }

  @Test
  void aStateThatCannotBeBegunParks() {
    Definition unbegun =
        Definition.keyed(
                "unbegun",
                Account.class,
                Journal.class,
                account -> {
                  throw new IllegalStateException("not begun");
                })
            .folds(NOTES, (journal, note) -> journal);
    Scenario.of(settings -> unbegun).when(NOTES, A).thenParks("not begun");
  }

  @Test
  void whatAHostWouldNotTakeFromTheFunctionParks() {
    Definition careless =
        Definition.stateless("careless")
            .on(NOTES, note -> Effects.of(emit(COPIES, Note.of("", "ann", "t"))))
            .emits(COPIES);
    Scenario.of(settings -> careless).when(NOTES, A).thenParks("id must not be empty");
  }

  @Test
  void settingsReplaceAssumptions() {
    Scenario.of(TckFunctions::greeter, Settings.of(Map.of("greeter.word", "bye")))
        .when(NOTES, A)
        .then(LINES, new Line(ANN, "bye a"));
  }

  @Test
  void aSettingThatTheFunctionDoesNotKnowIsRefused() {
    Settings misspelt = Settings.of(Map.of("greeter.wrod", "bye"));
    assertThatThrownBy(() -> Scenario.of(settings -> greeter(settings), misspelt))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no setting 'greeter.wrod', did you mean 'greeter.word'?\nthere are greeter.word");
  }

  @Test
  void aStreamThatTheFunctionDoesNotReadIsRefused() {
    assertThatThrownBy(() -> Scenario.of(settings -> relay()).when(REMARKS, A).thenNothing())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("relay does not read tck-remarks");
    assertThatThrownBy(() -> Scenario.of(settings -> alarm()).when(REMARKS, A).thenNothing())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("alarm does not read tck-remarks");
  }

  private static void fails(ThrowingCallable scenario, String message) {
    assertThatThrownBy(scenario).isInstanceOf(AssertionError.class).hasMessageContaining(message);
  }
}
