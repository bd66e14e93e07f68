package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.NOTES;
import static dev.impulse.tck.samples.TckStreams.REMARKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Redrives and drops, whatever has become of the function meanwhile. */
class OperationTest extends EngineTest {

  private static final Instant DUE = START.plusSeconds(60);

  @Test
  void nothingToRedriveSaysWhereToLook() {
    EngineTestHost host = host(TestFunctions.journal());
    assertThatThrownBy(() -> host.redrive("journal", "ann"))
        .isInstanceOf(EngineException.class)
        .hasMessage(
            "nothing is parked in journal for the key 'ann': './impulse failures' lists what is");
    assertThatThrownBy(() -> host.drop("jornal", "ann"))
        .isInstanceOf(EngineException.class)
        .hasMessage("no function 'jornal': there are journal");
  }

  @Test
  void anEventOfAStreamThatIsNoLongerReadStaysInLineUntilItIsDropped() {
    EngineTestHost host = host(TestFunctions.journal("bad"));
    host.put(REMARKS, Note.of("r1", "ann", "bad"));
    note(host, ANN, "b");
    host.settle();
    host.replaceFunctions(Topology.of(TestFunctions.journalOf(NOTES, Set.of())));
    host.redrive("journal", "ann");
    assertThat(parked(host).getFirst())
        .contains("journal no longer reads the stream tck-remarks: drop the event");
    host.restart();
    host.drop("journal", "ann");
    assertThat(journal(host, ANN)).containsExactly("b");
    assertThat(host.failures()).isEmpty();
  }

  @Test
  void aFailureOfAStatelessFunctionIsKeptWhereItsStreamIsNoLongerRead() {
    EngineTestHost host = host(TestFunctions.relay("bad"), TestFunctions.herald());
    note(host, ANN, "bad");
    host.settle();
    host.replaceFunctions(
        Topology.of(
            Definition.stateless("relay").on(REMARKS, _ -> List.of()), TestFunctions.herald()));
    host.redrive("relay", "ann");
    assertThat(parked(host).getFirst()).contains("relay no longer reads the stream tck-notes");
    host.drop("relay", "ann");
    assertThat(host.failures()).isEmpty();
  }

  @Test
  void aParkedWakeOfAFunctionThatNoLongerWakesStaysUntilItIsDropped() {
    EngineTestHost host = host(TestFunctions.alarm("ann"));
    note(host, ANN, "at " + DUE);
    host.advanceTo(DUE.plusSeconds(1));
    note(host, ANN, "b");
    host.settle();
    host.replaceFunctions(
        Topology.of(
            Definition.keyed("alarm", Account.class, Agenda.class, TestFunctions::empty)
                .folds(NOTES, (agenda, note) -> agenda.plus(note.text()))));
    host.redrive("alarm", "ann");
    assertThat(parked(host).getFirst()).contains("alarm no longer reads wakes: drop the event");
    host.drop("alarm", "ann");
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "b");
  }

  @Test
  void aRedriveFoldsTheWakesThatCameMeanwhileWhereTheyWouldHaveCome() {
    EngineTestHost host = host(TestFunctions.alarm("bad"));
    trouble(host);
    host.replaceFunctions(Topology.of(TestFunctions.alarm()));
    host.redrive("alarm", "ann");
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "bad", "woken " + DUE, "later");
    assertThat(host.replay("alarm").differences()).isEmpty();
  }

  @Test
  void aDropFoldsTheWakesThatCameMeanwhileWhereTheyWouldHaveCome() {
    EngineTestHost host = host(TestFunctions.alarm("bad"));
    trouble(host);
    host.drop("alarm", "ann");
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "woken " + DUE, "later");
    assertThat(host.replay("alarm").differences()).isEmpty();
  }

  @Test
  void aWakeThatFailsInARedriveIsParkedBeforeWhatStillWaits() {
    EngineTestHost host = host(TestFunctions.alarm("bad"));
    trouble(host);
    host.replaceFunctions(Topology.of(TestFunctions.alarm("ann")));
    host.redrive("alarm", "ann");
    assertThat(host.failures()).hasSize(1);
    assertThat(host.failures().getFirst().event().type()).isEqualTo("impulse.wake");
    assertThat(host.failures().getFirst().waiting()).isEqualTo(1);
    host.replaceFunctions(Topology.of(TestFunctions.alarm()));
    host.redrive("alarm", "ann");
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "bad", "woken " + DUE, "later");
    assertThat(host.replay("alarm").differences()).isEmpty();
  }

  /** A wake becomes due while the key is stopped. */
  private static void trouble(EngineTestHost host) {
    note(host, ANN, "at " + DUE);
    note(host, ANN, "bad");
    host.advanceTo(DUE.plusSeconds(1));
    note(host, ANN, "later");
    host.settle();
  }

  @Test
  void aDroppedEventIsGivenUpInAReplayWithFixedCodeToo() {
    EngineTestHost host = host(TestFunctions.journal("bad"));
    List.of("a", "bad", "b").forEach(text -> note(host, ANN, text));
    host.settle();
    host.drop("journal", "ann");
    host.replaceFunctions(Topology.of(TestFunctions.journal()));
    assertThat(host.replay("journal").differences()).isEmpty();
    assertThat(journal(host, ANN)).containsExactly("a", "b");
  }

  @Test
  void aDroppedWakeIsGivenUpInAReplayWithFixedCodeToo() {
    EngineTestHost host = host(TestFunctions.alarm("ann"));
    note(host, ANN, "at " + DUE);
    note(host, ANN, "at " + DUE.plusSeconds(3600));
    host.advanceTo(DUE.plusSeconds(1));
    note(host, ANN, "b");
    host.settle();
    host.drop("alarm", "ann");
    host.replaceFunctions(Topology.of(TestFunctions.alarm()));
    assertThat(host.replay("alarm").differences()).isEmpty();
  }
}
