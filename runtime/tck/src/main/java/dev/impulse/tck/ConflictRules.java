package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.copy;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.samples.TckStreams.COPIES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Effects;
import dev.impulse.Event;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 4: the same identity with another payload changes nothing, and is reported. */
abstract class ConflictRules extends HostRules {

  private static final Note FIRST = Note.of("n1", "ann", "first");
  private static final Note OTHER = Note.of("n1", "ann", "other");

  ConflictRules(HostTck tck) {
    super(tck);
  }

  private static Definition.Keyed<Account, Journal> reader() {
    return Definition.keyed("reader", Account.class, Journal.class, account -> Journal.EMPTY)
        .folds(COPIES, (journal, note) -> journal.plus(note.text()));
  }

  @Test
  void anotherPayloadOfAKnownIdentityChangesNothingAndBothAreListed() {
    TestHost host = host(journal());
    host.put(NOTES, FIRST);
    host.settle();
    host.put(NOTES, OTHER);
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactly("first");
    conflict(host, FIRST, OTHER);
  }

  @Test
  void anEqualPayloadIsNoConflict() {
    TestHost host = host(journal());
    host.put(NOTES, FIRST);
    host.put(NOTES, FIRST);
    host.settle();
    if (can(Capability.CONFLICTS)) {
      assertThat(host.conflicts()).isEmpty();
    } else {
      unsupported(host::conflicts);
    }
  }

  @Test
  void whatIsEmittedUnderABusinessIdThatHasAnotherPayloadIsListedToo() {
    TestHost host = host(copy(), reader());
    host.put(NOTES, FIRST);
    host.settle();
    host.putEvent(NOTES, new Event<>("n1", "branch-7", "tck.noted", "ann", TestHost.START, OTHER));
    host.settle();
    assertThat(texts(host, reader(), ANN)).containsExactly("first");
    conflict(host, FIRST, OTHER);
  }

  @Test
  void twoEffectsOfOneDecisionUnderOneBusinessIdAreOneEventAndAConflict() {
    Definition.Stateless twice =
        Definition.stateless("twice")
            .on(NOTES, note -> Effects.of(Effect.emit(COPIES, note), Effect.emit(COPIES, OTHER)))
            .emits(COPIES);
    TestHost host = host(twice, reader());
    host.put(NOTES, FIRST);
    host.settle();
    assertThat(texts(host, reader(), ANN)).containsExactly("first");
    conflict(host, FIRST, OTHER);
  }

  @Test
  void conflictsSurviveARestart() {
    TestHost host = host(journal());
    host.put(NOTES, FIRST);
    host.put(NOTES, OTHER);
    host.settle();
    host.restart();
    host.settle();
    conflict(host, FIRST, OTHER);
  }

  private void conflict(TestHost host, Note known, Note refused) {
    if (can(Capability.CONFLICTS)) {
      assertThat(host.conflicts())
          .extracting(conflict -> conflict.known().data(), conflict -> conflict.refused().data())
          .isEqualTo(List.of(tuple(known, refused)));
    } else {
      unsupported(host::conflicts);
    }
  }
}
