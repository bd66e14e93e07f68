package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.alarm;
import static dev.impulse.tck.TckFunctions.alarmNamed;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Event;
import dev.impulse.Step;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A wake due at a time is folded once, after that time and before any event that comes after it.
 */
abstract class WakeRules extends HostRules {

  static final Instant DUE = TestHost.START.plusSeconds(60);

  WakeRules(HostTck tck) {
    super(tck);
  }

  @Test
  void aKeyIsWokenAfterTheTimeThatIsDueAndNotAtIt() {
    TestHost host = host(alarm());
    put(host, "ann", "at " + DUE);
    advance(host, DUE);
    assertThat(lines(host, ANN)).isEmpty();
    advance(host, DUE.plusMillis(1));
    assertThat(lines(host, ANN)).containsExactly("woken " + DUE);
  }

  @Test
  void itIsWokenOnce() {
    TestHost host = host(alarm());
    put(host, "ann", "at " + DUE);
    advance(host, DUE.plusSeconds(1));
    advance(host, DUE.plusSeconds(2));
    put(host, "ann", "a");
    host.settle();
    assertThat(lines(host, ANN)).hasSize(1);
  }

  @Test
  void aWakeIsFoldedBeforeAnEventThatComesLater() {
    TestHost host = host(alarm());
    put(host, "ann", "at " + DUE);
    host.advanceTo(DUE.plusMillis(1));
    put(host, "ann", "later");
    host.settle();
    assertThat(past(host)).containsExactly("at " + DUE, "woken " + DUE, "later");
  }

  @Test
  void aWakeIsFoldedAfterAnEventThatComesAtTheSameInstant() {
    TestHost host = host(alarm());
    put(host, "ann", "at " + DUE);
    host.advanceTo(DUE);
    put(host, "ann", "same");
    host.advanceTo(DUE.plusMillis(1));
    host.settle();
    assertThat(past(host)).containsExactly("at " + DUE, "same", "woken " + DUE);
  }

  @Test
  void aTimeThatHasPassedAlreadyIsDueAtOnce() {
    TestHost host = host(alarm());
    Instant past = TestHost.START.minusSeconds(60);
    put(host, "ann", "at " + past);
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("woken " + past);
  }

  @Test
  void anotherTimeReplacesTheOneThatWasDue() {
    TestHost host = host(alarm());
    put(host, "ann", "at " + DUE);
    put(host, "ann", "only " + DUE.plusSeconds(60));
    advance(host, DUE.plusSeconds(1));
    assertThat(lines(host, ANN)).isEmpty();
    advance(host, DUE.plusSeconds(61));
    assertThat(lines(host, ANN)).containsExactly("woken " + DUE.plusSeconds(60));
  }

  @Test
  void aTimeThatIsTakenBackIsNotDue() {
    TestHost host = host(alarm());
    put(host, "ann", "at " + DUE);
    put(host, "ann", "never");
    advance(host, DUE.plusSeconds(1));
    assertThat(lines(host, ANN)).isEmpty();
  }

  @Test
  void aWakeMayMakeTheKeyDueAgain() {
    TestHost host = host(alarm());
    put(host, "ann", "at " + DUE);
    put(host, "ann", "at " + DUE.plusSeconds(5));
    put(host, "ann", "at " + DUE.plusSeconds(90));
    advance(host, DUE.plusSeconds(30));
    assertThat(lines(host, ANN)).containsExactly("woken " + DUE, "woken " + DUE.plusSeconds(5));
  }

  @Test
  void keysAreWokenInOrderOfTimeAndKey() {
    TestHost host = host(alarm());
    put(host, "cid", "at " + DUE);
    put(host, "bob", "at " + DUE.plusSeconds(1));
    put(host, "ann", "at " + DUE.plusSeconds(1));
    advance(host, DUE.plusSeconds(2));
    List<String> woken = host.emitted(LINES).stream().map(Event::key).toList();
    if (can(Capability.ORDER_ACROSS_STREAMS)) {
      assertThat(woken).containsExactly("cid", "ann", "bob");
    } else {
      assertThat(woken).containsExactlyInAnyOrder("cid", "ann", "bob");
    }
  }

  @Test
  void aWakesEffectsAreIdentifiedByFunctionKeyAndNumberAndHappenWhenItWasDue() {
    TestHost host = host(alarm());
    put(host, "ann", "at " + DUE);
    advance(host, DUE.plusSeconds(1));
    assertThat(host.emitted(LINES))
        .containsExactly(
            new Event<>(
                "hyJF0z6gNN9I4vwr9kEj",
                "alarm",
                "tck.line-written",
                "ann",
                DUE,
                new Line(ANN, "woken " + DUE)));
  }

  @Test
  void aTimeNotLaterThanTheLastWakeIsDueAtOnce() {
    TestHost host = host(alarm());
    put(host, "ann", "at " + DUE);
    advance(host, DUE.plusSeconds(1));
    put(host, "ann", "at " + DUE.minusSeconds(30));
    host.settle();
    host.put(NOTES, Note.of("again", "ann", "at " + DUE));
    host.settle();
    assertThat(lines(host, ANN))
        .containsExactly("woken " + DUE, "woken " + DUE.minusSeconds(30), "woken " + DUE);
    assertThat(host.emitted(LINES)).extracting(Event::id).doesNotHaveDuplicates();
  }

  @Test
  void severalFunctionsWakeOneAfterTheOtherInOrderOfTimeNameAndKey() {
    TestHost host = host(alarmNamed("late-alarm"), alarmNamed("alarm"));
    put(host, "bob", "at " + DUE);
    put(host, "ann", "at " + DUE);
    put(host, "cid", "at " + DUE.minusSeconds(1));
    advance(host, DUE.plusSeconds(2));
    List<String> woken =
        host.emitted(LINES).stream().map(line -> line.source() + " " + line.key()).toList();
    String[] inOrder = {
      "alarm cid", "late-alarm cid", "alarm ann", "alarm bob", "late-alarm ann", "late-alarm bob"
    };
    if (can(Capability.ORDER_ACROSS_STREAMS)) {
      assertThat(woken).containsExactly(inOrder);
    } else {
      assertThat(woken).containsExactlyInAnyOrder(inOrder);
    }
  }

  @Test
  void whoHandlesAWakeIsGivenTheKey() {
    Definition.Keyed<Account, Journal> keyless =
        Definition.keyed("keyless", Account.class, Journal.class, account -> Journal.EMPTY)
            .folds(NOTES, (journal, note) -> journal.plus(note.text()))
            .wakes(
                journal -> journal.texts().size() == 1 ? Optional.of(DUE) : Optional.empty(),
                (account, journal, due) ->
                    Step.to(journal.plus("woken"), Effect.emit(LINES, new Line(account, "woken"))))
            .emits(LINES);
    TestHost host = host(keyless);
    put(host, "ann", "a");
    put(host, "bob", "b");
    advance(host, DUE.plusSeconds(1));
    assertThat(host.emitted(LINES)).extracting(Event::key).containsExactlyInAnyOrder("ann", "bob");
  }

  @Test
  void aTimeThatBecomesDueWhileTheHostIsClosedIsNotForgotten() {
    TestHost host = host(alarm());
    put(host, "ann", "at " + DUE);
    host.settle();
    host.restart();
    advance(host, DUE.plusSeconds(1));
    assertThat(lines(host, ANN)).containsExactly("woken " + DUE);
    host.restart();
    host.settle();
    assertThat(lines(host, ANN)).hasSize(1);
  }

  private static List<String> past(TestHost host) {
    return host.view(alarm(), ANN).orElseThrow().past().texts();
  }

  private static void put(TestHost host, String account, String text) {
    host.put(NOTES, Note.of(account + " " + text, account, text));
  }

  private static void advance(TestHost host, Instant time) {
    host.settle();
    host.advanceTo(time);
    host.settle();
  }
}
