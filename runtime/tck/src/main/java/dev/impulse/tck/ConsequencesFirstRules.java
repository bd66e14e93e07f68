package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.echo;
import static dev.impulse.tck.TckFunctions.relay;
import static dev.impulse.tck.TckFunctions.witness;
import static dev.impulse.tck.samples.TckStreams.ECHOES;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Effects;
import dev.impulse.Step;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 5: what follows from an event is handled before the next that comes from outside. */
abstract class ConsequencesFirstRules extends HostRules {

  private static final Account HUB = new Account("hub");

  ConsequencesFirstRules(HostTck tck) {
    super(tck);
  }

  @Test
  void allThatFollowsFromAnEventIsHandledBeforeTheNext() {
    TestHost host = host(echo(), witness());
    notes(host, "ann", "2", "1");
    host.settle();
    List<String> seen = texts(host, witness(), ANN);
    if (can(Capability.ORDER_ACROSS_STREAMS)) {
      assertThat(seen)
          .containsExactly("note 2", "echo 2", "echo 1", "echo 0", "note 1", "echo 1", "echo 0");
    } else {
      assertThat(seen)
          .filteredOn(text -> text.startsWith("note"))
          .containsExactly("note 2", "note 1");
      assertThat(seen)
          .filteredOn(text -> text.startsWith("echo"))
          .containsExactlyInAnyOrder("echo 2", "echo 1", "echo 0", "echo 1", "echo 0");
    }
  }

  @Test
  void theAnswerDoesNotDependOnHowMuchIsPutAtOnce() {
    TestHost together = host(echo(), relay(), witness());
    notes(together, "ann", "2", "1", "3");
    together.settle();
    TestHost apart = host(echo(), relay(), witness());
    for (String text : List.of("2", "1", "3")) {
      notes(apart, "ann", text);
      apart.settle();
      apart.restart();
    }
    List<String> seen = texts(apart, witness(), ANN);
    if (can(Capability.ORDER_ACROSS_STREAMS)) {
      assertThat(texts(together, witness(), ANN)).isEqualTo(seen);
    } else {
      assertThat(texts(together, witness(), ANN)).containsExactlyInAnyOrderElementsOf(seen);
    }
  }

  @Test
  void everyFunctionHandlesAnEventBeforeAnyHandlesTheNextInTheOrderOfTheirNames() {
    TestHost host = host(relay(), prefix("second"), prefix("first"));
    notes(host, "ann", "a b", "c");
    host.settle();
    List<String> heard = host.emitted(ECHOES).stream().map(event -> event.data().text()).toList();
    if (can(Capability.ORDER_ACROSS_STREAMS)) {
      assertThat(heard)
          .containsExactly("first a", "second a", "first b", "second b", "first c", "second c");
    } else {
      assertThat(heard)
          .containsSubsequence("first a", "first b", "first c")
          .containsSubsequence("second a", "second b", "second c")
          .hasSize(6);
    }
  }

  @Test
  void whatIsEmittedGoesToTheEndOfTheLog() {
    Definition.Stateless both =
        Definition.stateless("both")
            .on(NOTES, note -> Effects.of(once("once", note), once("twice", note)))
            .on(ECHOES, ConsequencesFirstRules::answer)
            .emits(ECHOES);
    TestHost host = host(both, witness());
    notes(host, "ann", "a");
    host.settle();
    List<String> seen = texts(host, witness(), ANN);
    if (can(Capability.ORDER_ACROSS_STREAMS)) {
      assertThat(seen).containsExactly("note a", "echo once", "echo twice", "echo answer");
    } else {
      assertThat(seen)
          .containsSubsequence("echo once", "echo twice")
          .containsSubsequence("echo once", "echo answer")
          .contains("note a")
          .hasSize(4);
    }
  }

  @Test
  void whatFollowsFromAWakeIsHandledBeforeTheNextWake() {
    TestHost host = host(bell());
    Instant due = WakeRules.DUE;
    notes(host, "ann", "at " + due);
    notes(host, "bob", "at " + due);
    host.settle();
    host.advanceTo(due.plusSeconds(1));
    host.settle();
    List<String> heard = host.view(bell(), HUB).orElseThrow().past().texts();
    if (can(Capability.ORDER_ACROSS_STREAMS)) {
      assertThat(heard).containsExactly("ann", "echo of ann", "bob", "echo of bob");
    } else {
      assertThat(heard)
          .containsSubsequence("ann", "echo of ann")
          .containsSubsequence("bob", "echo of bob")
          .hasSize(4);
    }
  }

  /** Tells the hub of each wake; what the hub hears for the first time it tells itself again. */
  private static Definition.Keyed<Account, Agenda> bell() {
    return Definition.keyed(
            "bell",
            Account.class,
            Agenda.class,
            account -> new Agenda(account, Journal.EMPTY, List.of()))
        .folds(NOTES, (agenda, note) -> agenda.plus(Instant.parse(note.text().substring(3))))
        .on(LINES, ConsequencesFirstRules::heard)
        .wakes(
            Agenda::due,
            (agenda, due) ->
                Step.to(
                    agenda.at(List.of()),
                    Effect.emit(LINES, new Line(HUB, agenda.account().value()))))
        .emits(LINES);
  }

  private static Step<Agenda> heard(Agenda agenda, Line line) {
    Agenda next = agenda.plus(line.text());
    return line.text().startsWith("echo")
        ? Step.to(next)
        : Step.to(next, Effect.emit(LINES, new Line(HUB, "echo of " + line.text())));
  }

  private static Definition.Stateless prefix(String name) {
    return Definition.stateless(name)
        .on(
            LINES,
            line ->
                Effects.of(Effect.emit(ECHOES, new Line(line.account(), name + " " + line.text()))))
        .emits(ECHOES);
  }

  private static Effect once(String text, Note note) {
    return Effect.emit(ECHOES, new Line(note.account(), text));
  }

  private static List<Effect> answer(Line line) {
    return line.text().equals("once")
        ? Effects.of(Effect.emit(ECHOES, new Line(line.account(), "answer")))
        : Effects.none();
  }
}
