package dev.impulse.cli;

import static dev.impulse.cli.Visits.note;
import static dev.impulse.cli.Visits.visit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.engine.EngineConfig;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ImportCommandTest {

  private final Commands impulse;

  ImportCommandTest(@TempDir Path home) {
    impulse = Commands.with(home, Visits.sessions(), Visits.notes());
  }

  private String twoSessions() {
    return impulse.file(
        "visits.jsonl",
        visit("v0", "00:00:00"),
        visit("v1", "00:01:00"),
        visit("v2", "00:02:00"),
        visit("v60", "01:00:00"),
        visit("v61", "01:01:00"));
  }

  private List<String> ended() {
    impulse.run("view", "track-sessions", "--json");
    return impulse
        .out()
        .lines()
        .flatMap(line -> line.replaceAll(".*\"texts\":\\[(.*?)].*", "$1").lines())
        .flatMap(texts -> List.of(texts.replace("\"", "").split(",")).stream())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @Test
  void wakesFallDueWhereTheyWouldHave() {
    assertThat(impulse.run("import", "visits=" + twoSessions())).isZero();

    assertThat(impulse.outLines())
        .containsExactly("STREAM  IMPORTED  KNOWN", "visits         5      0");
    assertThat(impulse.err()).isEmpty();
    assertThat(ended()).containsExactly("ended 2020-01-01T00:07:00Z", "ended 2020-01-01T01:06:00Z");
    impulse.run("streams", "--json");
    assertThat(impulse.out())
        .isEqualTo("{\"stream\":\"visits\",\"events\":5,\"logged\":\"2020-01-01T01:01:00Z\"}\n");
  }

  @Test
  void whileMoreHistoryFollowsTheClockWaits() {
    assertThat(impulse.run("import", "visits=" + twoSessions(), "--more")).isZero();
    assertThat(ended()).containsExactly("ended 2020-01-01T00:07:00Z");

    String more = impulse.file("more.jsonl", visit("v63", "01:03:00"));
    assertThat(impulse.run("import", "visits=" + more)).isZero();
    assertThat(ended()).containsExactly("ended 2020-01-01T00:07:00Z", "ended 2020-01-01T01:08:00Z");
  }

  @Test
  void severalFilesAreMergedByEventTime() {
    String first = impulse.file("first.jsonl", visit("a", "00:00:00"), visit("c", "02:00:00"));
    String second = impulse.file("second.jsonl", visit("b", "01:00:00"), visit("d", "03:00:00"));

    assertThat(impulse.run("import", "visits=" + first, "visits=" + second)).isZero();

    impulse.run("tail", "visits", "--from", "start", "--count", "4", "--json");
    assertThat(impulse.outLines())
        .extracting(line -> line.replaceAll(".*\"1.0\",\"id\":\"([^\"]+)\".*", "$1"))
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void aFileThatIsNotInTimeOrderEndsAtTheFirstLineThatIsOlder() {
    String file =
        impulse.file(
            "visits.jsonl",
            visit("a", "00:10:00"),
            visit("b", "00:20:00"),
            "",
            visit("c", "00:15:00"),
            visit("d", "00:30:00"));

    assertThat(impulse.run("import", "visits=" + file)).isEqualTo(1);
    assertThat(impulse.err())
        .isEqualTo(
            file
                + ":4: the event happened at 2020-01-01T00:15:00Z, and the one before it at"
                + " 2020-01-01T00:20:00Z: sort the file by time first; 2 events imported before\n");
    assertThat(ended()).containsExactly("ended 2020-01-01T00:15:00Z");
  }

  @Test
  void anEventThatIsOlderThanTheLogEndsTheImportAndNoneAfterItIsImported() {
    impulse.run("import", "visits=" + twoSessions());
    String file =
        impulse.file(
            "late.jsonl",
            visit("v0", "00:00:00"),
            visit("late", "00:03:00"),
            visit("later", "23:00:00"));

    assertThat(impulse.run("import", "visits=" + file)).isEqualTo(1);
    assertThat(impulse.err())
        .startsWith(
            file
                + ":2: the event late of visits happened at 2020-01-01T00:03:00Z, and the log's"
                + " time is already ")
        .endsWith("; 0 events imported before, 1 known\n");
    impulse.run("streams", "--json");
    assertThat(impulse.out()).contains("\"events\":5,");
  }

  @Test
  void whereAnythingWasPutHistoryComesTooLate() {
    String now = impulse.file("now.jsonl", note("n1", "now"));
    impulse.run("put", "tck-notes=" + now);

    assertThat(impulse.run("import", "visits=" + twoSessions())).isEqualTo(1);
    assertThat(impulse.err())
        .contains("visits.jsonl:1: the event v0 of visits happened at 2020-01-01T00:00:00Z")
        .contains("; 0 events imported before\n");
  }

  @Test
  void anImportThatWasInterruptedIsRunAgain() {
    String begun = impulse.file("begun.jsonl", visit("v0", "00:00:00"), visit("v1", "00:01:00"));
    impulse.run("import", "visits=" + begun, "--more");

    assertThat(impulse.run("import", "visits=" + twoSessions(), "--json")).isZero();

    assertThat(impulse.out())
        .isEqualTo("{\"stream\":\"visits\",\"put\":3,\"known\":2,\"conflicts\":0,\"refused\":0}\n");
    assertThat(ended()).containsExactly("ended 2020-01-01T00:07:00Z", "ended 2020-01-01T01:06:00Z");
  }

  @Test
  void whatIsRefusedIsToldAndTheRestGoesOn() {
    String file = impulse.file("visits.jsonl", "oops", visit("v0", "00:00:00"));

    assertThat(impulse.run("import", "visits=" + file)).isEqualTo(1);
    assertThat(impulse.errLines().getFirst()).startsWith(file + ":1: not JSON");
    assertThat(impulse.outLines())
        .containsExactly("STREAM  IMPORTED  KNOWN  REFUSED", "visits         1      0        1");
  }

  @Test
  void anEventWithoutATimeOfItsOwnIsNoHistory() {
    String notes = impulse.file("notes.jsonl", note("n1", "a note"));
    String visits = impulse.file("visits.jsonl", note("v", "2999-01-01T00:00:00Z"));

    assertThat(impulse.run("import", "tck-notes=" + notes, "visits=" + visits)).isEqualTo(1);
    assertThat(impulse.errLines())
        .filteredOn(line -> line.contains(":1: the event has no time of its own, or one that is"))
        .hasSize(2);
    assertThat(impulse.outLines())
        .contains("tck-notes         0      0        1", "visits            0      0        1");
  }

  @Test
  void itGoesThroughTheEngineThatRuns() {
    try (RunningEngine running =
        RunningEngine.start(impulse.environment(), EngineConfig.of(impulse.data()))) {
      assertThat(impulse.run("import", "visits=" + twoSessions())).isZero();

      assertThat(impulse.outLines()).last().isEqualTo("visits         5      0");
      running.engine().settle();
      assertThat(ended())
          .containsExactly("ended 2020-01-01T00:07:00Z", "ended 2020-01-01T01:06:00Z");
      assertThat(impulse.run("import", "visits=" + impulse.file("old", visit("old", "00:00:30"))))
          .isEqualTo(1);
      assertThat(impulse.err()).contains("old:1: the event old of visits happened at ");
      assertThat(running.engine().isRunning()).isTrue();
    }
  }

  @Test
  void aStreamThatAFunctionEmitsHasNoHistoryOfItsOwn(@TempDir Path home) {
    Commands sales = Commands.in(home);
    String file = sales.file("decisions.jsonl", "{}");

    assertThat(sales.run("import", "limit-decisions=" + file)).isEqualTo(2);
    assertThat(sales.err())
        .isEqualTo("limit-decisions is emitted by check-limits: it takes no events from outside\n");
  }
}
