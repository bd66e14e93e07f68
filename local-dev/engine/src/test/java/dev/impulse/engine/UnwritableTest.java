package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Effects;
import dev.impulse.Step;
import dev.impulse.Topology;
import dev.impulse.engine.samples.Sealed;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A decision that leads to what cannot be written fails as any other, wherever that shows. */
class UnwritableTest extends EngineTest {

  @Test
  void aStatelessFunctionThatEmitsItParksTheEventAndGoesOn() {
    EngineTestHost host =
        host(
            Definition.stateless("sealing")
                .on(NOTES, note -> Effects.of(Effect.emit(Sealed.STREAM, sealed(note))))
                .emits(Sealed.STREAM));
    List.of("a", "closed", "b").forEach(text -> note(host, ANN, text));
    host.settle();
    assertThat(texts(host)).containsExactly("a", "b");
    assertThat(parked(host)).singleElement().asString().contains("nobody can read this");
  }

  @Test
  void aKeyedFunctionThatEmitsItStopsItsKeyBeforeItsStateMoves() {
    EngineTestHost host = host(keeping(true, false));
    thenAnnIsStoppedAndAllOthersGoOn(host, keeping(true, false));
  }

  @Test
  void aKeyedFunctionThatKeepsItStopsItsKeyBeforeItsStateMoves() {
    EngineTestHost host = host(keeping(false, true));
    thenAnnIsStoppedAndAllOthersGoOn(host, keeping(false, true));
  }

  @Test
  void itStopsItsKeyAloneWhateverElseIsInTheTurn() throws RejectedException {
    EngineTestHost host = host(keeping(false, true), TestFunctions.journal());
    List<Accepted> notes =
        List.of(
            accepted(host, ANN, "a"),
            accepted(host, BOB, "x"),
            accepted(host, ANN, "closed"),
            accepted(host, ANN, "b"),
            accepted(host, BOB, "y"));
    assertThat(host.engine().put(notes).join()).isEqualTo(new PutReport(5, 0, 0));
    host.settle();
    assertThat(texts(host)).containsExactly("a", "x", "y");
    assertThat(lines(host)).containsExactly("1 a", "1 x", "2 closed", "3 b", "2 y");
    assertThat(host.failures().getFirst().waiting()).isEqualTo(1);
  }

  private static Accepted accepted(EngineTestHost host, Account account, String text)
      throws RejectedException {
    return host.engine().event(NOTES, new Note(account.value() + " " + text, account, text));
  }

  @Test
  void afterAFixAllIsFoldedInOrder() {
    EngineTestHost host = host(keeping(true, true));
    thenAnnIsStoppedAndAllOthersGoOn(host, keeping(true, true));
    host.replaceFunctions(Topology.of(keeping(false, false)));
    host.redrive("keeping", "ann");
    host.settle();
    assertThat(state(host, keeping(false, false), ANN).text()).isEqualTo("a open b");
    assertThat(host.failures()).isEmpty();
  }

  @Test
  void aReplayParksItToo() {
    for (boolean emits : new boolean[] {true, false}) {
      EngineTestHost host = host(keeping(emits, !emits));
      thenAnnIsStoppedAndAllOthersGoOn(host, keeping(emits, !emits));
      assertThat(host.replay("keeping").differences()).isEmpty();
    }
  }

  @Test
  void anInitialStateOfWhichThatIsTrueLinesEverythingUp() {
    Definition.Keyed<Account, Sealed> born =
        Definition.keyed(
                "born",
                Account.class,
                Sealed.class,
                account -> new Sealed(account.value(), "closed"))
            .folds(NOTES, (before, note) -> before.plus(note.text()));
    EngineTestHost host = host(born);
    note(host, ANN, "a");
    note(host, ANN, "b");
    host.settle();
    assertThat(parked(host)).singleElement().asString().contains("cannot open a state");
    assertThat(host.failures().getFirst().waiting()).isEqualTo(1);
  }

  private static void thenAnnIsStoppedAndAllOthersGoOn(
      EngineTestHost host, Definition.Keyed<Account, Sealed> function) {
    List.of("a", "closed", "b").forEach(text -> note(host, ANN, text));
    note(host, BOB, "x");
    host.settle();
    assertThat(state(host, function, ANN).text()).isEqualTo("a");
    assertThat(state(host, function, BOB).text()).isEqualTo("x");
    assertThat(parked(host)).singleElement().asString().contains("nobody can read this");
    assertThat(host.failures().getFirst().waiting()).isEqualTo(1);
    assertThat(texts(host)).containsExactly("a", "x");
  }

  private static Definition.Keyed<Account, Sealed> keeping(boolean emits, boolean keeps) {
    return Definition.keyed(
            "keeping", Account.class, Sealed.class, account -> new Sealed(account.value(), ""))
        .on(
            NOTES,
            (before, note) ->
                Step.to(
                    before.plus(keeps ? note.text() : opened(note)),
                    Effect.emit(
                        Sealed.STREAM,
                        new Sealed(before.account(), emits ? note.text() : opened(note)))))
        .emits(Sealed.STREAM);
  }

  private static String opened(Note note) {
    return note.text().replace("closed", "open");
  }

  private static Sealed sealed(Note note) {
    return new Sealed(note.account().value(), note.text());
  }

  private static List<String> texts(EngineTestHost host) {
    return host.emitted(Sealed.STREAM).stream().map(event -> event.data().text()).toList();
  }
}
