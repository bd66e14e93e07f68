package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.echo;
import static dev.impulse.tck.samples.TckStreams.COPIES;
import static dev.impulse.tck.samples.TckStreams.ECHOES;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Effects;
import dev.impulse.Step;
import dev.impulse.spi.HopLimit;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rule 11: an event that has come through too many functions in a row is parked. */
abstract class CycleRules extends HostRules {

  CycleRules(HostTck tck) {
    super(tck);
  }

  @Test
  void aFunctionThatFeedsItselfIsStoppedAndTheCauseNamesIt() {
    Definition.Stateless endless =
        Definition.stateless("endless")
            .on(NOTES, note -> Effects.of(Effect.emit(ECHOES, new Line(note.account(), "again"))))
            .on(ECHOES, line -> Effects.of(Effect.emit(ECHOES, line)))
            .emits(ECHOES);
    TestHost host = host(endless);
    notes(host, "ann", "a");
    host.settle();
    assertThat(host.emitted(ECHOES)).hasSize(HopLimit.DEFAULT);
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.function()).isEqualTo("endless");
          assertThat(failure.event()).isEqualTo(host.emitted(ECHOES).getLast());
          assertThat(failure.cause()).contains("cycle", "endless", "100");
        });
  }

  @Test
  void functionsThatFeedOneAnotherAreStoppedAndTheCauseNamesThem() {
    Definition.Stateless ping =
        Definition.stateless("ping")
            .on(NOTES, note -> Effects.of(Effect.emit(LINES, new Line(note.account(), "ball"))))
            .on(ECHOES, line -> Effects.of(Effect.emit(LINES, line)))
            .emits(LINES);
    Definition.Keyed<Account, Journal> pong =
        Definition.keyed("pong", Account.class, Journal.class, account -> Journal.EMPTY)
            .on(LINES, (journal, line) -> Step.to(journal, Effect.emit(ECHOES, line)))
            .emits(ECHOES);
    TestHost host = host(ping, pong);
    notes(host, "ann", "a");
    host.settle();
    assertThat(host.emitted(LINES).size() + host.emitted(ECHOES).size())
        .isEqualTo(HopLimit.DEFAULT);
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.function()).isEqualTo("ping");
          assertThat(failure.event().key()).isEqualTo("ann");
        });
    assertThat(host.failures().getFirst().cause()).contains("cycle");
  }

  @Test
  void aCycleThatEndsIsFollowedToItsEnd() {
    TestHost host = host(echo());
    notes(host, "ann", String.valueOf(HopLimit.DEFAULT - 2));
    host.settle();
    assertThat(host.failures()).isEmpty();
    assertThat(host.emitted(ECHOES)).hasSize(HopLimit.DEFAULT - 1);
  }

  @Test
  void allElseGoesOnAndEachEventFromOutsideBeginsAnew() {
    TestHost host = host(echo(), TckFunctions.journal());
    notes(host, "ann", "1000", "3");
    notes(host, "bob", "3");
    host.settle();
    assertThat(host.failures()).hasSize(1);
    assertThat(texts(host, TckFunctions.journal(), ANN)).containsExactly("1000", "3");
    assertThat(host.emitted(ECHOES)).hasSize(HopLimit.DEFAULT + 4 + 4);
  }

  @Test
  void theCountSurvivesARestart() {
    TestHost host = host(echo());
    notes(host, "ann", "1000");
    host.settle();
    host.restart();
    host.redrive("echo", "ann");
    host.settle();
    assertThat(host.failures()).hasSize(1);
    assertThat(host.emitted(ECHOES)).hasSize(HopLimit.DEFAULT);
  }

  @Test
  void aCycleThroughWakesThatAreDueAtOnceIsBounded() {
    Definition.Keyed<Account, Journal> endless =
        Definition.keyed("endless", Account.class, Journal.class, account -> Journal.EMPTY)
            .on(NOTES, (journal, note) -> Step.to(journal.plus("asked")))
            .on(ECHOES, (journal, line) -> Step.to(journal.plus("asked")))
            .wakes(
                CycleRules::dueAtOnce,
                (account, journal, due) ->
                    Step.to(journal.plus("woken"), Effect.emit(ECHOES, new Line(account, "again"))))
            .emits(ECHOES);
    TestHost host = host(endless);
    notes(host, "ann", "a");
    host.settle();
    assertThat(host.emitted(ECHOES)).hasSize(HopLimit.DEFAULT);
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.cause()).contains("cycle", "endless"));
  }

  private static Optional<Instant> dueAtOnce(Journal journal) {
    int noted = journal.texts().size();
    return noted > 0 && journal.texts().getLast().equals("asked")
        ? Optional.of(TestHost.START.minusSeconds(1_000_000).plusSeconds(noted))
        : Optional.empty();
  }

  @Test
  void aKeyThatFeedsItselfStopsAtTheBound() {
    Definition.Keyed<Account, Journal> endless =
        Definition.keyed("endless", Account.class, Journal.class, account -> Journal.EMPTY)
            .on(NOTES, (journal, note) -> Step.to(journal, Effect.emit(COPIES, note)))
            .on(
                COPIES,
                (journal, note) ->
                    Step.to(
                        journal.plus(note.text()),
                        Effect.emit(
                            COPIES, new Note(note.id() + "'", note.account(), note.text()))))
            .emits(COPIES);
    TestHost host = host(endless);
    notes(host, "ann", "a", "b");
    host.settle();
    assertThat(texts(host, endless, ANN)).hasSizeGreaterThanOrEqualTo(HopLimit.DEFAULT - 1);
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.cause()).contains("endless"));
  }
}
