package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static dev.impulse.tck.samples.TckStreams.REMARKS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an engine keeps is read while it runs, and after. */
class DataFolderTest extends EngineTest {

  @Test
  void aFolderThatNoEngineHasUsedSaysHowToFillIt() {
    assertThat(DataFolder.exists(temp)).isFalse();
    assertThatThrownBy(() -> DataFolder.open(temp))
        .isInstanceOf(EngineException.class)
        .hasMessage(
            "there is no data in %s yet: './impulse demo' or './impulse put' make some", temp);
  }

  @Test
  void aFolderInAnotherFormatIsNeitherReadNorWritten() throws SQLException {
    EngineTestHost host = host(TestFunctions.journal());
    host.close();
    Sql.update(host.folder(), "PRAGMA user_version = 1");
    String refused = "is in format 1, this version of Impulse reads and writes 3";
    assertThatThrownBy(() -> DataFolder.open(host.folder()))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining(refused);
    assertThatThrownBy(host::restart)
        .isInstanceOf(EngineException.class)
        .hasMessageContaining(refused);
  }

  @Test
  void aNewStoreHasPagesOf16KilobytesAndAWriteAheadLog() throws SQLException {
    EngineTestHost host = host(TestFunctions.journal());
    host.close();
    assertThat(Sql.rows(host.folder(), "PRAGMA page_size")).containsExactly(List.of("16384"));
    assertThat(Sql.rows(host.folder(), "PRAGMA journal_mode")).containsExactly(List.of("wal"));
  }

  @Test
  void eachCommitIsSeenWhileTheEngineRuns() {
    EngineTestHost host = host(TestFunctions.journal("bad"));
    try (DataFolder data = DataFolder.open(host.folder())) {
      assertThat(data.view("journal", "ann")).isEmpty();
      note(host, ANN, "a");
      assertThat(data.view("journal", "ann")).contains("{\"texts\":[\"a\"]}");
      assertThat(data.streams())
          .extracting(DataFolder.StreamFigures::stream, DataFolder.StreamFigures::events)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("tck-lines", 1L),
              org.assertj.core.groups.Tuple.tuple("tck-notes", 1L));
      note(host, ANN, "bad");
      assertThat(data.failures()).extracting(DataFolder.InLine::key).containsExactly("ann");
      assertThat(data.functions())
          .containsExactly(new DataFolder.FunctionProgress("journal", 3, 2, 1, 0, 1));
      assertThat(data.put()).isEqualTo(2);
    }
  }

  @Test
  void theLogTimeOfAStreamIsThatOfItsLastEventWhateverWasCommittedWithIt()
      throws RejectedException {
    EngineTestHost host = host(TestFunctions.journal());
    Instant then = START.minusSeconds(1000);
    List<Accepted> history = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String stream = i == 0 ? REMARKS.name() : NOTES.name();
      byte[] json =
          """
          {"specversion":"1.0","id":"%s","source":"branch","type":"tck.noted","time":"%s",\
          "data":{"id":"%1$s","account":"ann","text":"a"}}\
          """
              .formatted("e" + i, then.plusSeconds(i))
              .getBytes(UTF_8);
      history.add(host.engine().read(stream, json));
    }
    host.engine().importHistory(history).join();
    try (DataFolder data = DataFolder.open(host.folder())) {
      assertThat(data.streams())
          .extracting(DataFolder.StreamFigures::stream, DataFolder.StreamFigures::logged)
          .contains(
              org.assertj.core.groups.Tuple.tuple(REMARKS.name(), then),
              org.assertj.core.groups.Tuple.tuple(NOTES.name(), then.plusSeconds(1)));
    }
  }

  @Test
  void aTailHasWhatWasThereAndThenWhatComes() {
    EngineTestHost host = host(TestFunctions.relay());
    note(host, ANN, "a");
    try (DataFolder data = DataFolder.open(host.folder())) {
      EventTail all = data.fromStart(LINES.name());
      EventTail fresh = data.fromNow(LINES.name());
      assertThat(next(all)).hasSize(1).first().asString().contains("\"text\":\"a\"");
      assertThat(next(fresh)).isEmpty();
      long version = fresh.version();
      note(host, ANN, "b");
      assertThat(fresh.version()).isNotEqualTo(version);
      assertThat(next(all)).hasSize(1).first().asString().contains("\"text\":\"b\"");
      assertThat(next(fresh)).hasSize(1).first().asString().contains("\"text\":\"b\"");
    }
  }

  @Test
  void aTailOfAStreamOfManyEventsHasEachOnceInOrder() {
    EngineTestHost host = host(TestFunctions.relay());
    List<String> texts = new ArrayList<>();
    try (DataFolder data = DataFolder.open(host.folder())) {
      EventTail tail = data.fromStart(LINES.name());
      List<String> seen = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        texts.add("t" + i);
        note(host, ANN, "t" + i);
        if (i % 7 == 0) {
          seen.addAll(next(tail));
        }
      }
      seen.addAll(next(tail));
      assertThat(seen).hasSize(200);
      assertThat(lines(host)).isEqualTo(texts);
    }
  }

  @Test
  void itIsReadAfterTheEngineIsClosed() {
    EngineTestHost host = host(TestFunctions.journal());
    note(host, ANN, "a");
    host.close();
    assertThat(journal(host, ANN)).containsExactly("a");
    assertThat(lines(host)).containsExactly("1 a");
  }

  @Test
  void anybodyWithSqliteReadsTheLog() throws SQLException {
    EngineTestHost host = host(TestFunctions.relay());
    note(host, ANN, "a \"quoted\" 😀");
    host.settle();
    note(host, BOB, "b");
    host.settle();
    assertThat(
            Sql.rows(
                host.folder(),
                "SELECT position, stream, source, type, id, key, json_extract(data, '$.text')"
                    + " FROM events WHERE stream = 'tck-notes' ORDER BY position"))
        .containsExactly(
            List.of(
                "1",
                NOTES.name(),
                NOTES.name(),
                "tck.noted",
                "ann a \"quoted\" 😀",
                "ann",
                "a \"quoted\" 😀"),
            List.of("3", NOTES.name(), NOTES.name(), "tck.noted", "bob b", "bob", "b"));
    assertThat(Sql.rows(host.folder(), "SELECT position, stream FROM events ORDER BY position"))
        .containsExactly(
            List.of("1", NOTES.name()),
            List.of("2", LINES.name()),
            List.of("3", NOTES.name()),
            List.of("4", LINES.name()));
    assertThat(
            Sql.rows(
                host.folder(),
                "SELECT DISTINCT datetime(time_micros / 1000000, 'unixepoch') FROM events"))
        .containsExactly(List.of("2026-01-01 00:00:00"));
  }

  private static List<String> next(EventTail tail) {
    List<String> events = new ArrayList<>();
    for (Optional<String> next = tail.next(); next.isPresent(); next = tail.next()) {
      events.add(next.get());
    }
    return events;
  }
}
