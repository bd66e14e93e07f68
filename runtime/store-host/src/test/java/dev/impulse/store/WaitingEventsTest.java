package dev.impulse.store;

import static dev.impulse.tck.samples.TckStreams.NOTES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.impulse.Definition;
import dev.impulse.Step;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingEventsTest extends HostFixture {

  private static final Instant FIRST = NOW.plusSeconds(60);
  private static final Instant SECOND = NOW.plusSeconds(70);
  private static final Instant LATER = NOW.plusSeconds(80);

  /** Fails on a text until it is mended. */
  private static Definition.Keyed<Account, Journal> failingOn(String text) {
    return Definition.keyed("journal", Account.class, Journal.class, account -> Journal.EMPTY)
        .folds(NOTES, (journal, note) -> journal.plus(read(note.text(), text)));
  }

  private static String read(String text, String unreadable) {
    if (text.contains(unreadable)) {
      throw new IllegalStateException("cannot read " + text);
    }
    return text;
  }

  /** Notes texts; those that are times wake it. */
  private static Definition.Keyed<Account, Agenda> diary(String unreadable) {
    return Definition.keyed(
            "diary",
            Account.class,
            Agenda.class,
            account -> new Agenda(account, Journal.EMPTY, List.of()))
        .folds(NOTES, WaitingEventsTest::noted)
        .wakes(
            Agenda::due,
            (agenda, due) ->
                Step.to(
                    agenda
                        .plus("woken " + read(due.toString(), unreadable))
                        .at(agenda.times().subList(1, agenda.times().size()))));
  }

  private static Agenda noted(Agenda agenda, Note note) {
    return note.text().startsWith("at ")
        ? agenda.plus(Instant.parse(note.text().substring(3)))
        : agenda.plus(note.text());
  }

  private InputRecord noteAt(Instant arrived, String text) {
    InputRecord note = note("ann", text);
    return new InputRecord(
        note.stream(), note.position(), note.partitionKey(), arrived, note.data());
  }

  private List<String> past() {
    return CODEC.restore(Agenda.class, table.read("ann").orElseThrow().state()).past().texts();
  }

  @Test
  void wakesThatFellDueAmongWaitingEventsAreFoldedWhereTheyWouldHaveCome() {
    StoreHost broken = host(diary(FIRST.toString()));
    broken.handle(List.of(note("ann", "at " + FIRST), note("ann", "at " + SECOND)), FAR);
    assertThat(broken.wake(FIRST.plusSeconds(1), FAR)).isZero();
    broken.handle(List.of(noteAt(LATER, "later")), FAR);
    assertThat(past()).isEmpty();

    assertThat(host(diary("nothing")).redrive("ann", FAR)).isZero();

    assertThat(past()).containsExactly("woken " + FIRST, "woken " + SECOND, "later");
  }

  @Test
  void aWakeThatFailsInARedriveStandsBeforeTheOthers() {
    StoreHost broken = host(diary(FIRST.toString()));
    broken.handle(List.of(note("ann", "at " + FIRST), note("ann", "at " + SECOND)), FAR);
    broken.wake(FIRST.plusSeconds(1), FAR);
    broken.handle(List.of(noteAt(LATER, "later")), FAR);

    StoreHost half = host(diary(SECOND.toString()));
    assertThat(half.redrive("ann", FAR)).isEqualTo(2);
    assertThat(past()).containsExactly("woken " + FIRST);
    assertThat(half.parked())
        .singleElement()
        .satisfies(parked -> {
          assertThat(parked.cause()).contains("cannot read " + SECOND);
          assertThat(parked.waiting()).isEqualTo(1);
        });

    assertThat(half.drop("ann", FAR)).isZero();
    assertThat(past()).containsExactly("woken " + FIRST, "later");
  }

  @Test
  void aWakeThatWasParkedBeforeWakesWereCountedIsStillFolded() {
    InputRecord kept = WakeInput.read("diary", wakeOfOld()).record();

    assertThat(WakeInput.read("diary", kept).due()).isEqualTo(FIRST);
    assertThat(WakeInput.read("diary", kept).identity().id()).isEqualTo("ann@0");
  }

  private static InputRecord wakeOfOld() {
    byte[] data = FIRST.toString().getBytes(UTF_8);
    return new InputRecord("impulse.wakes", Optional.empty(), Optional.of("ann"), FIRST, data);
  }

  @Test
  void anEventOfAStreamThatIsNoLongerReadHoldsUpItsKeyUntilItIsDropped() {
    host(failingOn("b")).handle(List.of(note("ann", "a"), note("ann", "b")), FAR);
    Definition.Keyed<Account, Journal> deaf =
        Definition.keyed("journal", Account.class, Journal.class, account -> Journal.EMPTY);

    assertThat(host(deaf).redrive("ann", FAR)).isEqualTo(1);
    assertThat(host(deaf).parked())
        .singleElement()
        .extracting(Parked::cause)
        .asString()
        .contains("no longer reads the stream " + NOTES.name());

    assertThat(host(deaf).drop("ann", FAR)).isZero();
    assertThat(texts("ann")).containsExactly("a");
  }

  @Test
  void aFunctionThatSkipsRecordsWhatFailsAndItsKeyGoesOn() {
    StoreHost broken = host(failingOn("bad").skips());
    List<InputRecord> batch = List.of(note("ann", "a"), note("ann", "bad 1"), note("ann", "b"));

    assertThat(broken.handle(batch, FAR)).isEmpty();
    assertThat(broken.handle(batch, FAR)).isEmpty();
    broken.handle(List.of(note("ann", "bad 2"), note("bob", "bad 3")), FAR);

    assertThat(texts("ann")).containsExactly("a", "b");
    assertThat(broken.parked())
        .extracting(Parked::key, Parked::cause, Parked::waiting)
        .containsExactly(
            tuple("ann", "java.lang.IllegalStateException: cannot read bad 1", 0),
            tuple("ann", "java.lang.IllegalStateException: cannot read bad 2", 0),
            tuple("bob", "java.lang.IllegalStateException: cannot read bad 3", 0));
  }

  @Test
  void whatWasSkippedIsTriedAgainInOrderOnceAndWhatFailsAgainStaysRecorded() {
    StoreHost broken = host(failingOn("bad").skips());
    broken.handle(
        List.of(note("ann", "bad 1"), note("ann", "bad 2"), note("ann", "a"), note("ann", "bad 3")),
        FAR);

    StoreHost half = host(failingOn("bad 2").skips());
    assertThat(half.redrive("ann", FAR)).isEqualTo(1);
    assertThat(texts("ann")).containsExactly("a", "bad 1", "bad 3");
    assertThat(half.parked()).singleElement().extracting(Parked::key).isEqualTo("ann");
    assertThat(failures.names("skipped/")).hasSize(1);

    assertThat(half.drop("ann", FAR)).isZero();
    assertThat(failures.names("")).isEmpty();
    assertThatThrownBy(() -> half.redrive("ann", FAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing is parked for the key 'ann'");
  }

  @Test
  void theNewestThatWereSkippedByOneHundredWritesCanBeTriedAgain() {
    StoreHost broken = host(failingOn("bad").skips());
    for (int i = 0; i < 103; i++) {
      broken.handle(List.of(note("ann", "bad")), FAR);
    }

    assertThat(broken.redrive("ann", FAR)).isEqualTo(100);
  }

  @Test
  void aKeyThatHasComeToItsEndKeepsNoStateAndKnowsItsEventsStill() {
    StoreHost host = host(failingOn("bad").forgets(journal -> journal.texts().contains("end")));
    List<InputRecord> batch = List.of(note("ann", "a"), note("ann", "end"));

    host.handle(batch, FAR);
    assertThat(table.read("ann").orElseThrow().state()).isEmpty();

    host.handle(List.of(again(batch.getFirst())), FAR);
    assertThat(table.read("ann").orElseThrow().state()).isEmpty();
    host.handle(List.of(note("ann", "b")), FAR);
    assertThat(texts("ann")).containsExactly("b");
  }

  private InputRecord again(InputRecord record) {
    return record(record.partitionKey().orElseThrow(), record.data());
  }
}
