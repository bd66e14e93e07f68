package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.alarm;
import static dev.impulse.tck.TckFunctions.copy;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.samples.TckStreams.COPIES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static dev.impulse.tck.samples.TckStreams.REMARKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Note;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 6: a log has one time: the clock's for what is put, the events' own for history. */
abstract class LogTimeRules extends HostRules {

  private static final Instant THEN = Instant.parse("2020-02-01T00:00:00Z");

  LogTimeRules(HostTck tck) {
    super(tck);
  }

  @Test
  void historyWakesItsKeysWhereTheyWouldHaveBeenWoken() {
    TestHost host = host(alarm());
    List<HistoryEvent<?>> history =
        List.of(
            note("n1", THEN, "at " + THEN.plusSeconds(60)),
            note("n2", THEN.plusSeconds(60), "same"),
            note("n3", THEN.plusSeconds(61), "later"));
    if (cannotImport(host, history)) {
      return;
    }
    assertThat(past(host))
        .containsExactly(
            "at " + THEN.plusSeconds(60), "same", "woken " + THEN.plusSeconds(60), "later");
  }

  @Test
  void historyOfSeveralStreamsIsMergedByTime() {
    TestHost host = host(journal());
    List<HistoryEvent<?>> history =
        List.of(
            note("n1", THEN, "first"),
            note("n2", THEN.plusSeconds(20), "third"),
            new HistoryEvent<>(REMARKS, event(REMARKS, "r1", THEN.plusSeconds(10), "second")));
    if (cannotImport(host, history)) {
      return;
    }
    assertThat(texts(host, journal(), ANN)).containsExactly("first", "second", "third");
  }

  @Test
  void eventsOfOneTimeStayInTheirOrder() {
    TestHost host = host(journal());
    List<HistoryEvent<?>> history = List.of(note("n2", THEN, "first"), note("n1", THEN, "second"));
    if (cannotImport(host, history)) {
      return;
    }
    assertThat(texts(host, journal(), ANN)).containsExactly("first", "second");
  }

  @Test
  void whatIsDueAfterTheLastEventOfHistoryComesByTheClock() {
    TestHost host = host(alarm());
    List<HistoryEvent<?>> history =
        List.of(
            note("n1", THEN, "at " + THEN.plusSeconds(60)),
            note("n2", THEN.plusSeconds(1), "at " + WakeRules.DUE));
    if (cannotImport(host, history)) {
      return;
    }
    host.settle();
    assertThat(lines(host, ANN)).containsExactly("woken " + THEN.plusSeconds(60));
    host.advanceTo(WakeRules.DUE.plusSeconds(1));
    host.settle();
    assertThat(lines(host, ANN))
        .containsExactly("woken " + THEN.plusSeconds(60), "woken " + WakeRules.DUE);
  }

  @Test
  void whatIsPutAfterwardsComesLater() {
    TestHost host = host(alarm());
    List<HistoryEvent<?>> history = List.of(note("n1", THEN, "at " + THEN.plusSeconds(60)));
    if (cannotImport(host, history)) {
      return;
    }
    notes(host, "ann", "today");
    host.settle();
    assertThat(past(host))
        .containsExactly("at " + THEN.plusSeconds(60), "woken " + THEN.plusSeconds(60), "today");
  }

  @Test
  void anEventThatIsOlderThanTheLogIsRefusedByName() {
    TestHost host = host(journal());
    notes(host, "ann", "today");
    host.settle();
    List<HistoryEvent<?>> history = List.of(note("n-of-old", THEN, "old"));
    if (can(Capability.IMPORT)) {
      assertThatThrownBy(() -> host.importHistory(history))
          .isInstanceOf(RuntimeException.class)
          .hasMessageContaining("n-of-old")
          .hasMessageContaining(THEN.toString());
    } else {
      unsupported(() -> host.importHistory(history));
    }
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactly("today");
  }

  @Test
  void historyThatIsKnownMayComeAgain() {
    TestHost host = host(journal());
    HistoryEvent<?> first = note("n1", THEN, "first");
    HistoryEvent<?> second = note("n2", THEN.plusSeconds(1), "second");
    if (cannotImport(host, List.of(first))) {
      return;
    }
    host.importHistory(List.of(first, second));
    host.importHistory(List.of(first, second));
    host.restart();
    host.settle();
    assertThat(texts(host, journal(), ANN)).containsExactly("first", "second");
  }

  @Test
  void whatAFunctionEmitsIsNotImported() {
    TestHost host = host(copy());
    List<HistoryEvent<?>> history =
        List.of(new HistoryEvent<>(COPIES, event(COPIES, "n1", THEN, "a")));
    if (can(Capability.IMPORT) && can(Capability.OWNERS)) {
      assertThatThrownBy(() -> host.importHistory(history))
          .isInstanceOf(RuntimeException.class)
          .hasMessageContaining("copy");
    } else {
      cannotImport(host, history);
    }
    assertThat(host.emitted(COPIES)).isEmpty();
  }

  /** Imports, and asserts the answer of a host that cannot. */
  private boolean cannotImport(TestHost host, List<HistoryEvent<?>> history) {
    if (can(Capability.IMPORT)) {
      host.importHistory(history);
      return false;
    }
    unsupported(() -> host.importHistory(history));
    return true;
  }

  private static List<String> past(TestHost host) {
    host.settle();
    return host.view(alarm(), ANN).orElseThrow().past().texts();
  }

  private static HistoryEvent<Note> note(String id, Instant time, String text) {
    return new HistoryEvent<>(NOTES, event(NOTES, id, time, text));
  }

  private static Event<Note> event(
      EventStream<Account, Note> stream, String id, Instant time, String text) {
    Note note = Note.of(id, "ann", text);
    return new Event<>(id, stream.name(), "tck.noted", "ann", time, note);
  }
}
