package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.alarm;
import static dev.impulse.tck.TckFunctions.archive;
import static dev.impulse.tck.TckFunctions.herald;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.TckFunctions.relay;
import static dev.impulse.tck.TckFunctions.tome;
import static dev.impulse.tck.TckFunctions.witness;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import dev.impulse.tck.samples.Tome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 10: a rebuild makes a function's states anew from the log, and has no effects. */
abstract class RebuildRules extends HostRules {

  private static final Instant DUE = WakeRules.DUE;

  RebuildRules(HostTck tck) {
    super(tck);
  }

  @Test
  void aRebuildWithTheSameCodeChangesNothingAndHasNoEffects() {
    TestHost host = host(journal(), archive(), herald("herald"), alarm());
    notes(host, "ann", "a", "b", "at " + DUE);
    host.settle();
    host.advanceTo(DUE.plusSeconds(1));
    notes(host, "bob", "x");
    host.settle();
    List<?> before = List.of(seen(host), host.emitted(LINES), host.sent());
    if (cannotRebuild(host, "journal")) {
      return;
    }
    host.rebuild("alarm");
    host.rebuild("archive");
    host.settle();
    assertThat(List.of(seen(host), host.emitted(LINES), host.sent())).isEqualTo(before);
    notes(host, "ann", "c");
    host.settle();
    assertThat(lines(host, ANN)).contains("4 c");
  }

  private static List<?> seen(TestHost host) {
    return List.of(
        host.view(journal(), ANN),
        host.view(journal(), BOB),
        host.view(archive(), ANN),
        host.view(alarm(), ANN));
  }

  @Test
  void aStateOfAnotherClassIsMadeAnewFromTheLog() {
    TestHost host = host(journal());
    notes(host, "ann", "a", "bb");
    host.settle();
    host.replaceFunctions(Topology.of(tome()));
    if (cannotRebuild(host, "journal")) {
      return;
    }
    notes(host, "ann", "ccc");
    host.settle();
    assertThat(host.failures()).isEmpty();
    assertThat(host.view(tome(), ANN)).contains(new Tome(List.of("a", "bb", "ccc"), 6));
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 bb", "3 ccc");
  }

  @Test
  void anInputThatIsNewIsFoldedWhereItWouldHaveBeen() {
    Definition.Keyed<Account, Journal> deaf =
        Definition.keyed("witness", Account.class, Journal.class, account -> Journal.EMPTY)
            .folds(NOTES, (journal, note) -> journal.plus("note " + note.text()));
    TestHost host = host(relay(), deaf);
    notes(host, "ann", "a", "b");
    host.settle();
    host.replaceFunctions(Topology.of(relay(), witness()));
    if (cannotRebuild(host, "witness")) {
      return;
    }
    host.settle();
    assertThat(texts(host, witness(), ANN)).containsExactly("note a", "line a", "note b", "line b");
  }

  @Test
  void wakesThatAreNewAreFoldedWhereTheyWouldHaveComeAndHaveNoEffects() {
    Definition.Keyed<Account, Agenda> sleeping =
        Definition.keyed(
                "alarm",
                Account.class,
                Agenda.class,
                account -> new Agenda(account, Journal.EMPTY, List.of()))
            .folds(NOTES, (agenda, note) -> agenda.plus(note.text()));
    TestHost host = host(sleeping);
    notes(host, "ann", "at " + DUE);
    host.settle();
    host.advanceTo(DUE.plusSeconds(1));
    notes(host, "ann", "later");
    host.settle();
    host.replaceFunctions(Topology.of(alarm()));
    if (cannotRebuild(host, "alarm")) {
      return;
    }
    host.settle();
    assertThat(host.view(alarm(), ANN).orElseThrow().past().texts())
        .containsExactly("at " + DUE, "woken " + DUE, "later");
    assertThat(host.emitted(LINES)).isEmpty();
  }

  @Test
  void whatIsParkedAndWaitsStaysInLineAndHasItsEffectsOnceItIsRedriven() {
    TestHost host = host(journal("bad"));
    notes(host, "ann", "a", "bad", "b");
    host.settle();
    List<Failure> before = host.failures();
    host.replaceFunctions(Topology.of(journal()));
    if (cannotRebuild(host, "journal")) {
      return;
    }
    assertThat(host.failures()).isEqualTo(before);
    assertThat(texts(host, journal(), ANN)).containsExactly("a");
    host.redrive("journal", "ann");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 bad", "3 b");
  }

  @Test
  void whatASkippingFunctionHasRecordedHasItsEffectsOnlyOnceItIsRedriven() {
    TestHost host = host(journal("bad").skips());
    notes(host, "ann", "a", "bad", "b");
    host.settle();
    host.replaceFunctions(Topology.of(journal().skips()));
    if (cannotRebuild(host, "journal")) {
      return;
    }
    assertThat(host.failures()).hasSize(1);
    assertThat(texts(host, journal(), ANN)).containsExactly("a", "b");
    host.redrive("journal", "ann");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 b", "3 bad");
  }

  @Test
  void whatWasDroppedStaysDroppedAndWhatWasRedrivenIsFoldedInItsPlace() {
    TestHost host = host(journal("bad", "worse"));
    notes(host, "ann", "a", "bad", "b", "worse", "c");
    host.settle();
    host.replaceFunctions(Topology.of(journal("worse")));
    host.redrive("journal", "ann");
    host.drop("journal", "ann");
    host.replaceFunctions(Topology.of(journal()));
    if (cannotRebuild(host, "journal")) {
      return;
    }
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactly("a", "bad", "b", "c");
    assertThat(host.failures()).isEmpty();
  }

  @Test
  void whatFailsInARebuildIsParkedAndWhatCameLaterWaits() {
    TestHost host = host(journal());
    notes(host, "ann", "a", "bad", "b");
    host.settle();
    host.replaceFunctions(Topology.of(journal("bad")));
    if (cannotRebuild(host, "journal")) {
      return;
    }
    assertThat(texts(host, journal("bad"), ANN)).containsExactly("a");
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.waiting()).isEqualTo(1));
    host.replaceFunctions(Topology.of(journal()));
    host.redrive("journal", "ann");
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactly("a", "bad", "b");
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 bad", "3 b");
  }

  @Test
  void whatIsPutAfterARebuildIsFoldedOnItsStateAfterARestartToo() {
    TestHost host = host(journal());
    notes(host, "ann", "a");
    host.settle();
    if (cannotRebuild(host, "journal")) {
      return;
    }
    host.restart();
    host.put(NOTES, Note.of("ann a", "ann", "a"));
    notes(host, "ann", "b");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 b");
  }

  @Test
  void aFunctionWithoutStatesIsNotRebuilt() {
    TestHost host = host(relay());
    if (can(Capability.REBUILD)) {
      assertThatThrownBy(() -> host.rebuild("relay"))
          .isInstanceOf(RuntimeException.class)
          .hasMessageContaining("relay");
    } else {
      unsupported(() -> host.rebuild("relay"));
    }
  }

  /** Rebuilds, and asserts the answer of a host that cannot. */
  private boolean cannotRebuild(TestHost host, String function) {
    if (can(Capability.REBUILD)) {
      host.rebuild(function);
      return false;
    }
    unsupported(() -> host.rebuild(function));
    return true;
  }
}
