package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static dev.impulse.tck.samples.TckStreams.REMARKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.Delivery;
import dev.impulse.Effect;
import dev.impulse.EventStream;
import dev.impulse.Message;
import dev.impulse.Step;
import dev.impulse.Topology;
import dev.impulse.engine.ReplayReport.Difference;
import dev.impulse.engine.samples.Shelf;
import dev.impulse.tck.Failure;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import dev.impulse.tck.samples.Tome;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rebuild makes a function's states anew from the log, and nothing happens twice. */
class RebuildTest extends EngineTest {

  private static final EventStream<Shelf, Note> SHELVED =
      EventStream.of(
          "shelved", Shelf.class, Note.class, note -> new Shelf(note.text().substring(0, 1)));

  private static final Instant DUE = START.plusSeconds(60);

  /** Notes texts, emits each, and tells somebody. */
  private static Definition.Keyed<Account, Journal> telling() {
    return Definition.keyed("telling", Account.class, Journal.class, _ -> Journal.EMPTY)
        .on(NOTES, (journal, note) -> told(journal.plus(note.text()), note))
        .emits(LINES)
        .sends(Delivery.AT_LEAST_ONCE);
  }

  /** The same, with a component more. */
  private static Definition.Keyed<Account, Tome> tellingMore() {
    return Definition.keyed("telling", Account.class, Tome.class, _ -> new Tome(List.of(), 0))
        .on(NOTES, (tome, note) -> told(tome.plus(note.text()), note))
        .emits(LINES)
        .sends(Delivery.AT_LEAST_ONCE);
  }

  private static <S> Step<S> told(S next, Note note) {
    return Step.to(
        next,
        Effect.emit(LINES, new Line(note.account(), note.text())),
        Effect.send(TestFunctions.message(note.text())));
  }

  @Test
  void aComponentMoreParksNothingAndTellsNobodyTwice() {
    EngineTestHost host = host(telling(), TestFunctions.archive());
    List.of("a", "bb", "ccc").forEach(text -> note(host, ANN, text));
    note(host, BOB, "x");
    host.settle();
    List<?> before = List.of(lines(host), host.sent());
    host.replaceFunctions(Topology.of(tellingMore(), TestFunctions.archive()));
    ReplayReport report = host.engine().rebuild("telling", _ -> {});
    assertThat(report.differences())
        .contains(
            new Difference("bob", "{\"texts\":[\"x\"]}", "{\"texts\":[\"x\"],\"letters\":1}"));
    assertThat(report.events()).isEqualTo(4);
    assertThat(host.failures()).isEmpty();
    assertThat(List.of(lines(host), host.sent())).isEqualTo(before);
    assertThat(host.replay("telling").equal()).isTrue();
    note(host, ANN, "d");
    host.settle();
    assertThat(state(host, tellingMore(), ANN))
        .isEqualTo(new Tome(List.of("a", "bb", "ccc", "d"), 7));
    assertThat(lines(host)).containsExactly("a", "bb", "ccc", "x", "d");
    assertThat(host.sent()).extracting(Message::key).containsExactly("a", "bb", "ccc", "x", "d");
    host.restart();
    assertThat(host.replay("telling").equal()).isTrue();
  }

  @Test
  void anInputMoreKeepsAFunctionFromRunningUntilItIsRebuilt() {
    EngineTestHost host = host(notesOnly(), TestFunctions.relay());
    note(host, ANN, "a");
    note(host, BOB, "z");
    host.settle();
    host.replaceFunctions(Topology.of(notesAndLines(), TestFunctions.relay()));
    assertThat(host.engine().notices())
        .containsExactly(
            "both does not run: it reads tck-lines now; './impulse rebuild both' makes its states"
                + " anew from the log");
    note(host, ANN, "b");
    host.settle();
    assertThat(lines(host)).containsExactly("a", "z", "b");
    assertThat(state(host, notesAndLines(), ANN).texts()).containsExactly("note a");
    host.restart();
    assertThat(host.engine().notices()).hasSize(1);
    host.rebuild("both");
    assertThat(host.engine().notices()).isEmpty();
    host.settle();
    assertThat(state(host, notesAndLines(), ANN).texts())
        .containsExactly("note a", "line a", "note b", "line b");
    assertThat(host.replay("both").equal()).isTrue();
    assertThat(host.sent())
        .extracting(Message::key)
        .containsExactly("note a", "note z", "line z", "note b", "line b");
    host.restart();
    assertThat(host.engine().notices()).isEmpty();
  }

  private static Definition.Keyed<Account, Journal> notesOnly() {
    return Definition.keyed("both", Account.class, Journal.class, _ -> Journal.EMPTY)
        .on(NOTES, (journal, note) -> sent(journal, "note " + note.text()))
        .sends(Delivery.AT_LEAST_ONCE);
  }

  private static Definition.Keyed<Account, Journal> notesAndLines() {
    return notesOnly().on(LINES, (journal, line) -> sent(journal, "line " + line.text()));
  }

  private static Step<Journal> sent(Journal journal, String text) {
    return Step.to(journal.plus(text), Effect.send(TestFunctions.message(text)));
  }

  @Test
  void anInputLessAsksForNoRebuildButOneThatIsThereAgainDoes() {
    EngineTestHost host = host(notesAndLines(), TestFunctions.relay());
    note(host, ANN, "a");
    host.settle();
    host.replaceFunctions(Topology.of(notesOnly(), TestFunctions.relay()));
    assertThat(host.engine().notices()).isEmpty();
    note(host, ANN, "b");
    host.settle();
    host.replaceFunctions(Topology.of(notesAndLines(), TestFunctions.relay()));
    assertThat(host.engine().notices()).hasSize(1);
    host.rebuild("both");
    assertThat(state(host, notesAndLines(), ANN).texts())
        .containsExactly("note a", "line a", "note b", "line b");
  }

  @Test
  void wakesThatAreNewKeepAFunctionFromRunningUntilItIsRebuilt() {
    EngineTestHost host = host(sleeping());
    note(host, ANN, "at " + DUE);
    note(host, BOB, "at " + DUE.plusSeconds(3600));
    host.advanceTo(DUE.plusSeconds(1));
    note(host, ANN, "later");
    host.settle();
    host.replaceFunctions(Topology.of(TestFunctions.alarm()));
    assertThat(host.engine().notices()).singleElement().asString().contains("wakes its keys now");
    host.advanceTo(DUE.plusSeconds(3601));
    host.settle();
    assertThat(lines(host)).isEmpty();
    host.rebuild("alarm");
    host.settle();
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "woken " + DUE, "later");
    assertThat(lines(host)).containsExactly("woken " + DUE.plusSeconds(3600));
    assertThat(host.replay("alarm").equal()).isTrue();
  }

  private static Definition.Keyed<Account, Agenda> sleeping() {
    return Definition.keyed("alarm", Account.class, Agenda.class, TestFunctions::empty)
        .on(NOTES, TestFunctions.alarm().foldOn(NOTES).orElseThrow());
  }

  @Test
  void anotherKeyKeepsAFunctionFromRunningUntilItIsRebuilt() {
    Definition.Stateless shelving = shelving();
    EngineTestHost host = host(shelving, counting());
    List.of("a1", "a2", "b1").forEach(text -> note(host, ANN, text));
    note(host, BOB, "a3");
    host.settle();
    host.replaceFunctions(Topology.of(shelving, countingByShelf()));
    assertThat(host.engine().notices())
        .singleElement()
        .asString()
        .contains(
            "counting does not run: it is keyed by dev.impulse.engine.samples.Shelf, no longer by"
                + " dev.impulse.tck.samples.Account and reads shelved now");
    note(host, BOB, "b2");
    host.settle();
    host.rebuild("counting");
    host.settle();
    assertThat(view(host, "counting", "a")).isEqualTo("{\"texts\":[\"a1\",\"a2\",\"a3\"]}");
    assertThat(view(host, "counting", "b")).isEqualTo("{\"texts\":[\"b1\",\"b2\"]}");
    assertThat(view(host, "counting", "ann")).isEqualTo("none");
    assertThat(host.replay("counting").equal()).isTrue();
  }

  private static Definition.Keyed<Account, Journal> counting() {
    return Definition.keyed("counting", Account.class, Journal.class, _ -> Journal.EMPTY)
        .folds(NOTES, (journal, note) -> journal.plus(note.text()));
  }

  private static Definition.Stateless shelving() {
    return Definition.stateless("shelving")
        .on(NOTES, note -> List.of(Effect.emit(SHELVED, note)))
        .emits(SHELVED);
  }

  private static Definition.Keyed<Shelf, Journal> countingByShelf() {
    return Definition.keyed("counting", Shelf.class, Journal.class, _ -> Journal.EMPTY)
        .folds(SHELVED, (journal, note) -> journal.plus(note.text()));
  }

  private static String view(EngineTestHost host, String function, String key) {
    try (DataFolder data = DataFolder.open(host.folder())) {
      return data.view(function, key).orElse("none");
    }
  }

  @Test
  void olderStatesAreReadWithoutARebuildAndAReplayIsEqual() {
    EngineTestHost host = host(telling());
    note(host, ANN, "a");
    note(host, BOB, "x");
    Definition.Keyed<Account, Tome> migrated = tellingMore().reads(Journal.class, Tome::of);
    host.replaceFunctions(Topology.of(migrated));
    assertThat(host.engine().notices()).isEmpty();
    note(host, ANN, "bb");
    host.settle();
    host.restart();
    note(host, ANN, "c");
    host.settle();
    assertThat(state(host, migrated, ANN)).isEqualTo(new Tome(List.of("a", "bb", "c"), 4));
    assertThat(host.failures()).isEmpty();
    host.rebuild("telling");
    assertThat(host.replay("telling").equal()).isTrue();
    assertThat(lines(host)).containsExactly("a", "x", "bb", "c");
  }

  @Test
  void aNewerStateIsRefusedAndKeptAsItIs() throws SQLException {
    Definition.Keyed<Account, Tome> migrated = tellingMore().reads(Journal.class, Tome::of);
    EngineTestHost host = host(migrated);
    note(host, ANN, "a");
    host.settle();
    host.replaceFunctions(Topology.of(telling()));
    note(host, ANN, "bb");
    host.settle();
    host.restart();
    assertThat(parked(host).getFirst())
        .contains("the state of telling for the key 'ann' has version 2, this code knows versions")
        .contains("rebuild telling");
    host.replaceFunctions(Topology.of(telling()));
    assertThat(Sql.rows(host.folder(), "SELECT version, state, stopped FROM states"))
        .containsExactly(List.of("2", "{\"texts\":[\"a\"],\"letters\":1}", "1"));
    host.rebuild("telling");
    assertThat(state(host, telling(), ANN).texts()).containsExactly("a");
    host.redrive("telling", "ann");
    assertThat(state(host, telling(), ANN).texts()).containsExactly("a", "bb");
    assertThat(lines(host)).containsExactly("a", "bb");
  }

  @Test
  void whatIsParkedStaysParkedAndHasItsEffectsOnceItIsRedriven() {
    EngineTestHost host = host(TestFunctions.alarm("ann", "bad"));
    note(host, ANN, "at " + DUE);
    note(host, BOB, "b1");
    note(host, BOB, "bad");
    note(host, BOB, "at " + DUE);
    host.advanceTo(DUE.plusSeconds(1));
    note(host, ANN, "later");
    host.settle();
    List<Failure> before = host.failures();
    host.replaceFunctions(Topology.of(TestFunctions.alarm()));
    host.rebuild("alarm");
    host.settle();
    assertThat(host.failures()).isEqualTo(before).hasSize(2);
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE);
    assertThat(alarm(host, BOB)).containsExactly("b1");
    assertThat(lines(host)).isEmpty();
    host.redrive("alarm", "ann");
    host.redrive("alarm", "bob");
    host.settle();
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "woken " + DUE, "later");
    assertThat(alarm(host, BOB)).containsExactly("b1", "bad", "at " + DUE, "woken " + DUE);
    assertThat(lines(host)).hasSize(2);
    assertThat(host.replay("alarm").equal()).isTrue();
  }

  @Test
  void whatFailsNowBeforeWhatWasInLineIsTheHeadOfTheLine() {
    EngineTestHost host = host(TestFunctions.journal("bad"));
    List.of("a", "b", "bad", "c").forEach(text -> note(host, ANN, text));
    host.settle();
    host.replaceFunctions(Topology.of(TestFunctions.journal("b", "bad")));
    host.rebuild("journal");
    assertThat(host.failures()).singleElement().extracting(Failure::waiting).isEqualTo(2);
    assertThat(parked(host).getFirst()).contains("cannot read 'b'");
    note(host, ANN, "d");
    host.settle();
    host.replaceFunctions(Topology.of(TestFunctions.journal()));
    host.redrive("journal", "ann");
    assertThat(journal(host, ANN)).containsExactly("a", "b", "bad", "c", "d");
    assertThat(host.failures()).isEmpty();
    assertThat(host.replay("journal").equal()).isTrue();
  }

  @Test
  void aFunctionThatSkipsGoesOnBehindWhatItHasRecorded() {
    EngineTestHost host = host(TestFunctions.journal("bad").skips());
    List.of("a", "bad", "b").forEach(text -> note(host, ANN, text));
    host.settle();
    host.rebuild("journal");
    note(host, ANN, "c");
    host.settle();
    assertThat(journal(host, ANN)).containsExactly("a", "b", "c");
    assertThat(host.failures()).hasSize(1);
    host.replaceFunctions(Topology.of(TestFunctions.journal().skips()));
    host.redrive("journal", "ann");
    host.settle();
    assertThat(journal(host, ANN)).containsExactly("a", "b", "c", "bad");
    assertThat(lines(host)).containsExactly("1 a", "2 b", "3 c", "4 bad");
  }

  @Test
  void aKeyThatHasComeToItsEndHasNoStateAfterARebuildEither() {
    Definition.Keyed<Account, Journal> ending =
        TestFunctions.journal().forgets(journal -> journal.texts().contains("end"));
    EngineTestHost host = host(ending);
    List.of("a", "end").forEach(text -> note(host, ANN, text));
    List.of("x", "end", "y").forEach(text -> note(host, BOB, text));
    host.settle();
    host.rebuild("journal");
    assertThat(host.replay("journal").equal()).isTrue();
    note(host, ANN, "b");
    host.settle();
    assertThat(journal(host, ANN)).containsExactly("b");
    assertThat(journal(host, BOB)).containsExactly("y");
  }

  @Test
  void whatIsAllowedToBeLargeStaysAllowedInARebuild() throws RejectedException {
    EngineConfig config =
        EngineConfig.of(temp.resolve("large")).withClock(() -> START).withMaxEventBytes(3 << 20);
    LoadedModule module = LoadedModule.of(_ -> telling());
    try (Engine engine = Engine.open(config, List.of(module))) {
      Note large = Note.of("n1", "ann", "x".repeat(2 << 20));
      engine.put(List.of(engine.event(NOTES, large))).join();
      engine.settle();
      assertThat(engine.rebuild("telling", _ -> {}).equal()).isTrue();
    }
  }

  @Test
  void onlyAFunctionThatKeepsAStateIsRebuilt() {
    EngineTestHost host = host(TestFunctions.relay());
    assertThatThrownBy(() -> host.rebuild("relay"))
        .isInstanceOf(EngineException.class)
        .hasMessage("relay is stateless: there is no state to rebuild");
    assertThatThrownBy(() -> host.rebuild("rely"))
        .isInstanceOf(EngineException.class)
        .hasMessage("no function 'rely': there are relay");
  }

  @Test
  void aRebuildThatFailsLeavesAllAsItWas() {
    EngineTestHost host = host(telling());
    note(host, ANN, "a");
    host.settle();
    assertThatThrownBy(() ->
            host.engine()
                .rebuild(
                    "telling",
                    _ -> {
                      throw new EngineException("enough");
                    }))
        .hasMessage("enough");
    note(host, ANN, "b");
    host.settle();
    assertThat(state(host, telling(), ANN).texts()).containsExactly("a", "b");
    assertThat(host.engine().rebuild("telling", _ -> {}).equal()).isTrue();
  }

  @Test
  void aFunctionThatSucceedsAnotherKeepsItsStatePlaceLineAndIdentities() {
    EngineTestHost host = host(TestFunctions.alarm("bad"), TestFunctions.herald());
    note(host, ANN, "at " + DUE);
    note(host, ANN, "bad");
    note(host, ANN, "b");
    note(host, BOB, "at " + DUE.plusSeconds(9));
    host.advanceTo(DUE.plusSeconds(1));
    host.settle();
    List<Message> sent = host.sent();
    Definition.Keyed<Account, Agenda> bell = named("bell").succeeds("alarm");
    Definition.Stateless crier =
        Definition.stateless("crier")
            .on(NOTES, note -> List.of(Effect.send(TestFunctions.message(note.text()))))
            .sends(Delivery.AT_LEAST_ONCE)
            .succeeds("herald");
    host.replaceFunctions(Topology.of(bell, crier));
    assertThat(host.engine().notices()).isEmpty();
    host.restart();
    host.settle();
    assertThat(host.sent()).isEqualTo(sent);
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.function()).isEqualTo("bell");
          assertThat(failure.waiting()).isEqualTo(1);
        });
    host.drop("bell", "ann");
    host.advanceTo(DUE.plusSeconds(10));
    host.settle();
    assertThat(state(host, bell, ANN).past().texts())
        .containsExactly("at " + DUE, "b", "woken " + DUE);
    assertThat(host.emitted(LINES)).hasSize(2).allMatch(event -> event.source().equals("alarm"));
    assertThat(host.sent()).isEqualTo(sent);
    host.rebuild("bell");
    assertThat(host.replay("bell").equal()).isTrue();
  }

  @Test
  void whatWasDroppedUnderAFormerNameIsGivenUpInARebuildToo() {
    EngineTestHost host = host(TestFunctions.alarm("bad"));
    List.of("a", "bad", "b").forEach(text -> note(host, ANN, text));
    host.settle();
    host.drop("alarm", "ann");
    host.replaceFunctions(Topology.of(named("bell").succeeds("alarm")));
    host.rebuild("bell");
    assertThat(state(host, named("bell"), ANN).past().texts()).containsExactly("a", "b");
  }

  private static Definition.Keyed<Account, Agenda> named(String name) {
    Definition.Keyed<Account, Agenda> alarm = TestFunctions.alarm();
    return Definition.keyed(name, Account.class, Agenda.class, TestFunctions::empty)
        .on(NOTES, alarm.foldOn(NOTES).orElseThrow())
        .wakes(Agenda::due, alarm.wake().orElseThrow())
        .emits(LINES);
  }

  @Test
  void anEventOfAnInputThatIsReadNoMoreStaysParkedOverARebuild() {
    EngineTestHost host = host(TestFunctions.journal("bad"));
    note(host, ANN, "a");
    host.put(REMARKS, Note.of("r1", "ann", "bad"));
    note(host, ANN, "b");
    host.settle();
    host.replaceFunctions(Topology.of(TestFunctions.journalOf(NOTES, Set.of())));
    host.rebuild("journal");
    assertThat(host.failures()).hasSize(1);
    host.drop("journal", "ann");
    assertThat(journal(host, ANN)).containsExactly("a", "b");
    assertThat(lines(host)).containsExactly("1 a", "2 b");
  }
}
