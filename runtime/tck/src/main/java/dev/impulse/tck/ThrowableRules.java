package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.alarm;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effects;
import dev.impulse.Step;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Draft;
import dev.impulse.tck.samples.Journal;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rule 7: whatever a decision throws parks it, and the state is what it was. */
abstract class ThrowableRules extends HostRules {

  ThrowableRules(HostTck tck) {
    super(tck);
  }

  /** The function {@code journal}, which throws at {@code bad}. */
  private static Definition.Keyed<Account, Journal> throwing(Throwable thrown) {
    return Definition.keyed("journal", Account.class, Journal.class, account -> Journal.EMPTY)
        .folds(NOTES, (journal, note) -> journal.plus(unlessBad(note.text(), thrown)));
  }

  private static Definition.Keyed<Account, Journal> mended() {
    return Definition.keyed("journal", Account.class, Journal.class, account -> Journal.EMPTY)
        .folds(NOTES, (journal, note) -> journal.plus(note.text()));
  }

  private static String unlessBad(String text, Throwable thrown) {
    if (text.equals("bad")) {
      ThrowableRules.<RuntimeException>sneak(thrown);
    }
    return text;
  }

  /** What compilers of other languages do, and annotation processors. */
  @SuppressWarnings("unchecked")
  private static <X extends Throwable> void sneak(Throwable thrown) throws X {
    throw (X) thrown;
  }

  private void parks(Throwable thrown) {
    parks(throwing(thrown), thrown.getClass().getName());
  }

  private void parks(Definition.Keyed<Account, ?> failing, String cause) {
    TestHost host = stoppedAtBad(failing, cause);
    assertThat(host.view(failing, new Account("bob"))).isPresent();
    host.replaceFunctions(Topology.of(mended()));
    host.redrive("journal", "ann");
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactly("a", "bad", "b");
  }

  @Test
  void aCheckedExceptionThatWasSneakedParks() {
    parks(new IOException("x"));
  }

  @Test
  void anInterruptionThatWasSneakedParks() {
    parks(new InterruptedException("x"));
  }

  @Test
  void anErrorParks() {
    parks(new Error("x"));
  }

  @Test
  void anAssertionParks() {
    parks(new AssertionError("x"));
  }

  @Test
  void aClassThatIsMissingParks() {
    parks(new NoClassDefFoundError("x"));
  }

  @Test
  void aClassThatDoesNotLinkParks() {
    parks(new LinkageError("x"));
  }

  @Test
  void aThrowableOfItsOwnParks() {
    parks(new Throwable("x"));
  }

  @Test
  void aStackThatOverflowsParks() {
    parks(
        Definition.keyed("journal", Account.class, Journal.class, account -> Journal.EMPTY)
            .folds(
                NOTES,
                (journal, note) ->
                    journal.plus(note.text().equals("bad") ? endless(note.text()) : note.text())),
        "StackOverflowError");
  }

  private static String last(Journal journal) {
    return journal.texts().isEmpty() ? "" : journal.texts().getLast();
  }

  private static String endless(String text) {
    return text.length() < 0 ? text : endless(text + "x") + "y";
  }

  @Test
  void aDueTimeThatCannotBeToldParks() {
    parks(
        journal()
            .wakes(
                journal -> {
                  unlessBad(last(journal), new IllegalStateException("not told"));
                  return Optional.empty();
                },
                (Journal journal, Instant due) -> {
                  throw new AssertionError("is never due");
                }),
        "not told");
  }

  @Test
  void anEndThatCannotBeToldParks() {
    parks(
        journal()
            .forgets(journal -> {
              unlessBad(last(journal), new IllegalStateException("not told"));
              return false;
            }),
        "not told");
  }

  @Test
  void aStateThatCannotBeBegunParksTheFirstEvent() {
    Definition.Keyed<Account, Journal> unbegun =
        Definition.keyed(
                "journal",
                Account.class,
                Journal.class,
                account -> {
                  unlessBad(account.value(), new IllegalStateException("not begun"));
                  return Journal.EMPTY;
                })
            .folds(NOTES, (journal, note) -> journal.plus(note.text()));
    TestHost host = host(unbegun);
    notes(host, "bad", "a", "b");
    notes(host, "ann", "x");
    host.settle();
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.event().id()).isEqualTo("bad a");
          assertThat(failure.cause()).contains("not begun");
          assertThat(failure.waiting()).isEqualTo(1);
        });
    host.replaceFunctions(Topology.of(mended()));
    host.redrive("journal", "bad");
    host.settle();
    assertThat(texts(host, journal(), new Account("bad"))).containsExactly("a", "b");
  }

  @Test
  void aWakeThatThrowsAnErrorParks() {
    Definition.Keyed<Account, Journal> waking =
        Definition.keyed("waking", Account.class, Journal.class, account -> Journal.EMPTY)
            .folds(NOTES, (journal, note) -> journal.plus(note.text()))
            .wakes(
                journal -> Optional.of(WakeRules.DUE),
                (Journal journal, Instant due) -> {
                  ThrowableRules.<RuntimeException>sneak(new IOException("x"));
                  return Step.to(journal);
                });
    TestHost host = host(waking);
    notes(host, "ann", "a");
    host.settle();
    host.advanceTo(WakeRules.DUE.plusSeconds(1));
    host.settle();
    assertThat(host.failures())
        .singleElement()
        .extracting(one -> one.event().id())
        .isEqualTo("ann@1");
  }

  @Test
  void whateverAStatelessDecisionThrowsIsRecorded() {
    for (Throwable thrown : List.of(new IOException("x"), new StackOverflowError(), new Error())) {
      TestHost host =
          host(
              Definition.stateless("relay")
                  .on(
                      NOTES,
                      note -> {
                        unlessBad(note.text(), thrown);
                        return Effects.none();
                      }));
      notes(host, "ann", "a", "bad", "b");
      host.settle();
      assertThat(host.failures())
          .singleElement()
          .satisfies(failure -> assertThat(failure.cause()).contains(thrown.getClass().getName()));
    }
  }

  @Test
  void aFoldThatChangesItsStateAndThenFailsLeavesItAsItWas() {
    Definition.Keyed<Account, Draft> scribbling =
        Definition.keyed(
                "scribbling", Account.class, Draft.class, account -> new Draft(new ArrayList<>()))
            .folds(
                NOTES,
                (draft, note) -> {
                  if (note.text().equals("bad")) {
                    draft.texts().add("half done");
                  }
                  List<String> longer = new ArrayList<>(draft.texts());
                  longer.add(unlessBad(note.text(), new IllegalStateException("too late")));
                  return new Draft(longer);
                });
    TestHost host = host(scribbling);
    notes(host, "ann", "a", "bad");
    notes(host, "bob", "bad");
    host.settle();
    host.redrive("scribbling", "ann");
    host.redrive("scribbling", "ann");
    host.settle();
    assertThat(host.failures()).hasSize(2);
    assertThat(host.view(scribbling, ANN)).contains(new Draft(List.of("a")));
    host.drop("scribbling", "ann");
    host.drop("scribbling", "bob");
    notes(host, "ann", "b");
    notes(host, "bob", "b");
    host.settle();
    assertThat(host.view(scribbling, BOB)).contains(new Draft(List.of("b")));
    assertThat(host.view(scribbling, ANN)).contains(new Draft(List.of("a", "b")));
  }

  @Test
  void aKeyGoesOnAfterAnotherWasLostToAnError() {
    TestHost host = host(alarm(), throwing(new Error("x")));
    notes(host, "ann", "bad");
    host.settle();
    notes(host, "bob", "at " + WakeRules.DUE);
    host.settle();
    host.advanceTo(WakeRules.DUE.plusSeconds(1));
    host.settle();
    assertThat(lines(host, BOB)).containsExactly("woken " + WakeRules.DUE);
  }
}
