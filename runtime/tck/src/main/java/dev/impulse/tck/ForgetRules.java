package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.alarm;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A key that has come to its end begins anew; what it has seen stays known. */
abstract class ForgetRules extends HostRules {

  ForgetRules(HostTck tck) {
    super(tck);
  }

  private static Definition.Keyed<Account, Journal> closing(String... unreadable) {
    return journal(unreadable).forgets(journal -> journal.texts().contains("end"));
  }

  @Test
  void aKeyThatHasComeToItsEndHasNoStateAndTheEffectsOfItsLastEventLeave() {
    TestHost host = host(closing());
    notes(host, "ann", "a", "end");
    notes(host, "bob", "x");
    host.settle();
    assertThat(host.view(closing(), ANN)).isEmpty();
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 end");
    assertThat(texts(host, closing(), BOB)).containsExactly("x");
  }

  @Test
  void aLaterEventBeginsWithTheInitialState() {
    TestHost host = host(closing());
    notes(host, "ann", "a", "end");
    host.settle();
    host.restart();
    notes(host, "ann", "b");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 end", "1 b");
  }

  @Test
  void whatWasFoldedStaysKnown() {
    TestHost host = host(closing());
    notes(host, "ann", "a", "end");
    host.settle();
    host.restart();
    notes(host, "ann", "a", "end", "a");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 a", "2 end");
    assertThat(host.view(closing(), ANN)).isEmpty();
  }

  @Test
  void aKeyMayStopAfterItsEnd() {
    TestHost host = host(closing("bad"));
    notes(host, "ann", "end", "bad", "b");
    host.settle();
    assertThat(host.failures()).singleElement().extracting(Failure::waiting).isEqualTo(1);
    host.drop("journal", "ann");
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("1 end", "1 b");
  }

  @Test
  void itsWakesAreCountedOn() {
    Definition.Keyed<Account, Agenda> once =
        alarm()
            .forgets(agenda ->
                agenda.past().texts().stream().anyMatch(text -> text.startsWith("woken")));
    TestHost host = host(once);
    Instant due = WakeRules.DUE;
    for (int i = 0; i < 2; i++) {
      Instant next = due.plusSeconds(60L * i);
      host.put(NOTES, Note.of("n" + i, "ann", "at " + next));
      host.settle();
      host.advanceTo(next.plusSeconds(1));
      host.settle();
      host.restart();
      assertThat(host.view(once, ANN)).isEmpty();
    }
    assertThat(lines(host, ANN)).containsExactly("woken " + due, "woken " + due.plusSeconds(60));
    assertThat(host.emitted(LINES)).extracting(Event::id).doesNotHaveDuplicates();
  }

  @Test
  void aKeyThatHasComeToItsEndIsNotDue() {
    Definition.Keyed<Account, Agenda> never =
        alarm().forgets(agenda -> agenda.past().texts().contains("end"));
    TestHost host = host(never);
    notes(host, "ann", "at " + WakeRules.DUE, "end");
    host.settle();
    host.advanceTo(WakeRules.DUE.plusSeconds(1));
    host.settle();
    assertThat(lines(host, ANN)).isEmpty();
    assertThat(host.view(never, ANN)).isEmpty();
  }
}
