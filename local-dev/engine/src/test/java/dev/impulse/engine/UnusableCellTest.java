package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Step;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Journal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A key whose state can be neither read nor opened stops, loses nothing, and folds all once. */
class UnusableCellTest extends EngineTest {

  private static final Instant DUE = START.plusSeconds(60);

  @Test
  void aStateThatCannotBeReadStopsItsKeyAndSaysWhy() {
    EngineTestHost host = host(notes());
    note(host, ANN, "a");
    host.replaceFunctions(Topology.of(other()));
    note(host, ANN, "b");
    note(host, ANN, "c");
    note(host, BOB, "x");
    host.settle();
    assertThat(host.failures()).hasSize(1);
    assertThat(host.failures().getFirst().waiting()).isEqualTo(1);
    assertThat(parked(host).getFirst())
        .contains("the state of journal for the key 'ann' does not fit its class any more");
    assertThat(state(host, other(), BOB).past().texts()).containsExactly("x");
  }

  @Test
  void itsEventsAreFoldedOnceTheStateCanBeReadAgain() {
    EngineTestHost host = host(notes());
    note(host, ANN, "a");
    host.replaceFunctions(Topology.of(other()));
    note(host, ANN, "b");
    note(host, ANN, "c");
    host.settle();
    host.replaceFunctions(Topology.of(notes()));
    note(host, ANN, "d");
    host.redrive("journal", "ann");
    assertThat(journal(host, ANN)).containsExactly("a", "b", "c", "d");
    assertThat(host.failures()).isEmpty();
    assertThat(host.replay("journal").differences()).isEmpty();
  }

  @Test
  void duplicatesChangeNothing() {
    EngineTestHost host = host(notes());
    note(host, ANN, "a");
    host.replaceFunctions(Topology.of(other()));
    List.of("b", "a", "b").forEach(text -> note(host, ANN, text));
    host.settle();
    host.replaceFunctions(Topology.of(notes()));
    host.redrive("journal", "ann");
    List.of("b", "a").forEach(text -> note(host, ANN, text));
    host.settle();
    assertThat(journal(host, ANN)).containsExactly("a", "b");
    assertThat(lines(host)).containsExactly("1 a", "2 b");
  }

  @Test
  void theKeyStaysStoppedAcrossRestartsWithWhateverCode() {
    Path folder = temp.resolve("restarted");
    try (EngineTestHost host = hostOn(folder, notes())) {
      note(host, ANN, "a");
      host.settle();
    }
    try (EngineTestHost host = hostOn(folder, other())) {
      note(host, ANN, "b");
      host.settle();
    }
    EngineTestHost host = hostOn(folder, notes());
    note(host, ANN, "c");
    host.settle();
    assertThat(journal(host, ANN)).containsExactly("a");
    host.redrive("journal", "ann");
    assertThat(journal(host, ANN)).containsExactly("a", "b", "c");
  }

  @Test
  void anEventIsDroppedEvenIfTheStateCannotBeRead() {
    EngineTestHost host = host(notes());
    note(host, ANN, "a");
    host.replaceFunctions(Topology.of(other()));
    note(host, ANN, "b");
    note(host, ANN, "c");
    host.settle();
    host.drop("journal", "ann");
    assertThat(parked(host)).hasSize(1).first().asString().contains("the state of journal");
    host.drop("journal", "ann");
    assertThat(host.failures()).isEmpty();
    host.replaceFunctions(Topology.of(notes()));
    note(host, ANN, "d");
    host.settle();
    assertThat(journal(host, ANN)).containsExactly("a", "d");
    assertThat(host.replay("journal").differences()).isEmpty();
  }

  @Test
  void aWakeOfAStateThatCannotBeReadIsFoldedBeforeLaterEventsOnceItCanBe() {
    EngineTestHost host = host(TestFunctions.alarm());
    note(host, ANN, "at " + DUE);
    host.replaceFunctions(Topology.of(otherAlarm()));
    host.advanceTo(DUE.plusSeconds(1));
    host.settle();
    note(host, ANN, "later");
    host.settle();
    host.restart();
    host.replaceFunctions(Topology.of(TestFunctions.alarm()));
    host.redrive("alarm", "ann");
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "woken " + DUE, "later");
    assertThat(host.replay("alarm").differences()).isEmpty();
  }

  @Test
  void aWakeOfAStateThatCannotBeReadComesOnceItCanBe() {
    EngineTestHost host = host(TestFunctions.alarm());
    note(host, ANN, "at " + DUE);
    host.replaceFunctions(Topology.of(otherAlarm()));
    host.advanceTo(DUE.plusSeconds(1));
    host.settle();
    assertThat(host.failures()).isEmpty();
    host.restart();
    host.replaceFunctions(Topology.of(TestFunctions.alarm()));
    host.settle();
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "woken " + DUE);
    assertThat(host.replay("alarm").differences()).isEmpty();
  }

  @Test
  void aKeyThatCannotBeOpenedStopsAndOthersGoOn() {
    EngineTestHost host = host(closedTo("ann"));
    note(host, ANN, "a");
    note(host, ANN, "b");
    note(host, ANN, "a");
    note(host, BOB, "x");
    host.settle();
    assertThat(host.view(notes(), ANN)).isEmpty();
    assertThat(journal(host, BOB)).containsExactly("x");
    assertThat(host.failures().getFirst().waiting()).isEqualTo(1);
    assertThat(parked(host).getFirst())
        .contains("journal cannot open a state for the key 'ann'", "ann is not served");
    assertThat(host.replay("journal").differences()).isEmpty();
  }

  @Test
  void itIsOpenedByARedriveAfterAFix() {
    EngineTestHost host = host(closedTo("ann"));
    note(host, ANN, "a");
    host.settle();
    host.restart();
    host.redrive("journal", "ann");
    assertThat(host.failures()).hasSize(1);
    host.replaceFunctions(Topology.of(notes()));
    note(host, ANN, "b");
    host.settle();
    assertThat(lines(host)).isEmpty();
    host.redrive("journal", "ann");
    note(host, ANN, "a");
    host.settle();
    assertThat(journal(host, ANN)).containsExactly("a", "b");
    assertThat(host.replay("journal").differences()).isEmpty();
  }

  private static Definition.Keyed<Account, Journal> notes() {
    return TestFunctions.journalOf(NOTES, Set.of());
  }

  /** A function of the same name, whose states have another form. */
  private static Definition.Keyed<Account, Agenda> other() {
    return Definition.keyed("journal", Account.class, Agenda.class, TestFunctions::empty)
        .folds(NOTES, (agenda, note) -> agenda.plus(note.text()));
  }

  private static Definition.Keyed<Account, Journal> otherAlarm() {
    return Definition.keyed("alarm", Account.class, Journal.class, _ -> Journal.EMPTY)
        .folds(NOTES, (page, note) -> page.plus(note.text()))
        .wakes(_ -> Optional.empty(), (page, due) -> Step.to(page));
  }

  private static Definition.Keyed<Account, Journal> closedTo(String account) {
    return Definition.keyed("journal", Account.class, Journal.class, key -> opened(key, account))
        .on(NOTES, notes().foldOn(NOTES).orElseThrow())
        .emits(LINES);
  }

  private static Journal opened(Account key, String closed) {
    if (key.value().equals(closed)) {
      throw new IllegalArgumentException(closed + " is not served");
    }
    return Journal.EMPTY;
  }
}
