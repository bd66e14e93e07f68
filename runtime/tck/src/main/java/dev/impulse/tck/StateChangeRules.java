package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.herald;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.TckFunctions.tome;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import dev.impulse.tck.samples.Tome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 10: a state's class may change; what the code cannot read is refused and kept. */
abstract class StateChangeRules extends HostRules {

  StateChangeRules(HostTck tck) {
    super(tck);
  }

  private static Definition.Keyed<Account, Tome> migrated() {
    return tome().reads(Journal.class, Tome::of);
  }

  @Test
  void anOlderStateIsReadInTheFormOfToday() {
    TestHost host = host(journal());
    notes(host, "ann", "a", "bb");
    host.settle();
    host.replaceFunctions(Topology.of(migrated()));
    notes(host, "ann", "ccc");
    host.settle();
    assertThat(host.view(migrated(), ANN)).contains(new Tome(List.of("a", "bb", "ccc"), 6));
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 bb", "3 ccc");
    host.restart();
    notes(host, "ann", "d");
    host.settle();
    assertThat(lines(host, ANN)).endsWith("4 d");
  }

  @Test
  void aNewerStateIsRefusedAndKeptAndItsEventsWait() {
    TestHost host = host(journal());
    notes(host, "ann", "a");
    host.settle();
    host.replaceFunctions(Topology.of(migrated()));
    notes(host, "ann", "bb");
    host.settle();
    host.replaceFunctions(Topology.of(journal()));
    notes(host, "ann", "ccc", "d");
    notes(host, "bob", "x");
    host.settle();
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.event().id()).isEqualTo("ann ccc");
          assertThat(failure.cause()).contains("journal", "ann", "version 2");
          assertThat(failure.waiting()).isEqualTo(1);
        });
    assertThat(texts(host, journal(), BOB)).containsExactly("x");
    host.replaceFunctions(Topology.of(migrated()));
    host.redrive("journal", "ann");
    host.settle();
    assertThat(host.view(migrated(), ANN)).contains(new Tome(List.of("a", "bb", "ccc", "d"), 7));
  }

  @Test
  void aStateThatDoesNotFitItsClassStopsItsKeyAndStaysAsItIs() {
    TestHost host = host(journal());
    notes(host, "ann", "a");
    host.settle();
    host.replaceFunctions(Topology.of(tome()));
    notes(host, "ann", "bb", "c");
    host.settle();
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.event().id()).isEqualTo("ann bb");
          assertThat(failure.cause()).contains("journal", "ann", "reads");
          assertThat(failure.waiting()).isEqualTo(1);
        });
    host.replaceFunctions(Topology.of(migrated()));
    host.redrive("journal", "ann");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 bb", "3 c");
  }

  @Test
  void aMigrationThatFailsStopsItsKeyAndStaysAsItIs() {
    TestHost host = host(journal());
    notes(host, "ann", "a");
    host.settle();
    host.replaceFunctions(
        Topology.of(
            tome()
                .reads(
                    Journal.class,
                    older -> {
                      throw new IllegalStateException("nobody knows this journal");
                    })));
    notes(host, "ann", "bb");
    host.settle();
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.cause()).contains("nobody knows this journal"));
    host.replaceFunctions(Topology.of(migrated()));
    host.redrive("journal", "ann");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 bb");
  }

  @Test
  void aFunctionThatSucceedsAnotherGoesOnWithItsStateAndItsPlaceInTheLog() {
    TestHost host = host(journal());
    notes(host, "ann", "a");
    host.settle();
    host.replaceFunctions(Topology.of(successor()));
    notes(host, "ann", "a", "b");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 b");
    assertThat(texts(host, successor(), ANN)).containsExactly("a", "b");
  }

  @Test
  void aFunctionThatSucceedsAnotherKeepsTheIdentitiesOfWhatItEmits() {
    TestHost never = host(journal());
    notes(never, "ann", "a", "b");
    never.settle();
    TestHost host = host(journal());
    notes(host, "ann", "a");
    host.settle();
    host.replaceFunctions(Topology.of(successor()));
    notes(host, "ann", "b");
    host.settle();
    assertThat(host.emitted(LINES)).isEqualTo(never.emitted(LINES));
    assertThat(host.emitted(LINES)).extracting(Event::source).containsOnly("journal");
  }

  @Test
  void aFunctionThatSucceedsAnotherKeepsTheIdentitiesOfWhatItSends() {
    TestHost host = host(herald("herald"));
    notes(host, "ann", "a");
    host.settle();
    host.replaceFunctions(Topology.of(herald("crier").succeeds("herald")));
    host.put(NOTES, Note.of("n2", "ann", "a"));
    host.settle();
    assertThat(host.sent()).hasSize(1);
  }

  @Test
  void aFunctionThatSucceedsAnotherTakesOverWhatIsParkedAndWaits() {
    TestHost host = host(journal("bad"));
    notes(host, "ann", "bad", "b");
    host.settle();
    host.replaceFunctions(Topology.of(successor()));
    notes(host, "ann", "c");
    host.settle();
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.function()).isEqualTo("diary");
          assertThat(failure.waiting()).isEqualTo(2);
        });
    host.redrive("diary", "ann");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 bad", "2 b", "3 c");
  }

  @Test
  void aFunctionThatSucceedsAnotherCountsItsWakesOn() {
    TestHost host = host(TckFunctions.alarm());
    notes(host, "ann", "at " + WakeRules.DUE);
    host.settle();
    host.advanceTo(WakeRules.DUE.plusSeconds(1));
    host.settle();
    host.replaceFunctions(Topology.of(TckFunctions.alarmNamed("bell", "ann").succeeds("alarm")));
    notes(host, "ann", "at " + WakeRules.DUE.plusSeconds(1));
    host.settle();
    host.advanceTo(WakeRules.DUE.plusSeconds(2));
    host.settle();
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.event().source()).isEqualTo("alarm");
          assertThat(failure.event().id()).isEqualTo("ann@2");
        });
  }

  /** The function {@code journal} under another name. */
  private static Definition.Keyed<Account, Journal> successor() {
    return TckFunctions.journalNamed("diary", List.of()).succeeds("journal");
  }
}
