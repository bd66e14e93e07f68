package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.Topology;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** History is imported as it happened; the clock waits until it has ended. */
class ImportTest extends EngineTest {

  private static final Instant THEN = Instant.parse("2020-02-01T00:00:00Z");
  private static final Instant DUE = THEN.plusSeconds(3600);

  @Test
  void theClockWaitsWhateverElseIsAskedMeanwhile() {
    EngineTestHost host = host(TestFunctions.alarm("bad"));
    imports(host, "n1", THEN, "at " + DUE);
    imports(host, "n2", THEN, "bad");
    host.settle();
    assertThat(host.engine().figures()).hasSize(1);
    host.replaceFunctions(Topology.of(TestFunctions.alarm()));
    assertThat(host.engine().redrive("alarm", "ann")).isZero();
    host.engine().put(List.of()).join();
    host.restart();
    host.settle();
    assertThat(lines(host)).isEmpty();
    imports(host, "n3", THEN.plusSeconds(1), "b");
    imports(host, "n4", DUE.plusSeconds(1), "c");
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "bad", "b", "woken " + DUE, "c");
    assertThat(host.replay("alarm").differences()).isEmpty();
  }

  @Test
  void aRebuildDoesNotLetTheClockRun() {
    EngineTestHost host = host(TestFunctions.alarm());
    imports(host, "n1", THEN, "at " + DUE);
    host.rebuild("alarm");
    host.settle();
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE);
    imports(host, "n2", THEN.plusSeconds(1), "b");
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "b");
  }

  @Test
  void oneThatOpensTheFolderInTheMiddleDoesNotLetTheClockRun() {
    EngineTestHost host = host(TestFunctions.alarm());
    imports(host, "n1", THEN, "at " + DUE);
    for (int i = 0; i < 3; i++) {
      host.restart();
      host.settle();
    }
    assertThat(lines(host)).isEmpty();
  }

  @Test
  void onceHistoryHasEndedTheClockRunsAfterARestartToo() {
    EngineTestHost host = host(TestFunctions.alarm());
    imports(host, "n1", THEN, "at " + DUE);
    host.engine().endHistory();
    host.restart();
    host.settle();
    assertThat(lines(host)).containsExactly("woken " + DUE);
    assertThat(host.replay("alarm").differences()).isEmpty();
  }

  @Test
  void whatIsPutEndsTheHistory() {
    EngineTestHost host = host(TestFunctions.alarm());
    imports(host, "n1", THEN, "at " + DUE);
    imports(host, "n2", THEN, "at " + START.plusSeconds(60));
    note(host, BOB, "today");
    host.settle();
    assertThat(lines(host)).containsExactly("woken " + DUE);
    host.advanceTo(START.plusSeconds(61));
    host.settle();
    assertThat(lines(host)).containsExactly("woken " + DUE, "woken " + START.plusSeconds(60));
    assertThatThrownBy(() -> imports(host, "n3", THEN.plusSeconds(9), "late"))
        .hasMessageContaining("the event n3 of tck-notes happened at 2020-02-01T00:00:09Z");
  }

  @Test
  void theEventThatIsOlderThanTheLogAndThoseAfterItAreNotPut() {
    EngineTestHost host = host(TestFunctions.journal());
    List<Accepted> history =
        List.of(
            accepted(host, "n1", THEN.plusSeconds(5), "a"),
            accepted(host, "n2", THEN.plusSeconds(4), "too old"),
            accepted(host, "n3", THEN.plusSeconds(6), "c"));
    assertThatThrownBy(() -> host.engine().importHistory(history).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(EngineException.class)
        .hasMessageContaining(
            "the event n2 of tck-notes happened at 2020-02-01T00:00:04Z, and the log's time is"
                + " already 2020-02-01T00:00:05Z");
    host.settle();
    assertThat(journal(host, ANN)).containsExactly("a");
    imports(host, "n3", THEN.plusSeconds(6), "c");
    assertThat(journal(host, ANN)).containsExactly("a", "c");
  }

  @Test
  void whatIsKnownIsNotTooOld() {
    EngineTestHost host = host(TestFunctions.journal());
    List<Accepted> history = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      history.add(accepted(host, "n" + i, THEN.plusSeconds(i), "t" + i));
    }
    assertThat(host.engine().importHistory(history.subList(0, 3)).join())
        .isEqualTo(new PutReport(3, 0, 0));
    host.restart();
    assertThat(host.engine().importHistory(history).join()).isEqualTo(new PutReport(2, 3, 0));
    assertThat(host.engine().importHistory(history).join()).isEqualTo(new PutReport(0, 5, 0));
    assertThat(journal(host, ANN)).containsExactly("t0", "t1", "t2", "t3", "t4");
  }

  @Test
  void whatFollowsHasTheLogTimeOfWhatItFollowsFrom() {
    EngineTestHost host = host(TestFunctions.relay());
    imports(host, "n1", THEN, "a");
    imports(host, "n2", THEN.plusSeconds(7), "b");
    assertThat(host.emitted(LINES))
        .extracting(Event::time)
        .containsExactly(THEN, THEN.plusSeconds(7));
    try (DataFolder data = DataFolder.open(host.folder())) {
      assertThat(data.streams())
          .extracting(DataFolder.StreamFigures::logged)
          .containsOnly(THEN.plusSeconds(7));
    }
  }

  @Test
  void aFunctionThatComesAfterwardsFoldsTheHistoryAsItHappened() {
    Definition.Keyed<?, ?> alarm = TestFunctions.alarm();
    EngineTestHost host = host(TestFunctions.journal());
    imports(host, "n1", THEN, "at " + DUE);
    imports(host, "n2", DUE, "same");
    imports(host, "n3", DUE.plusSeconds(1), "later");
    host.replaceFunctions(Topology.of(TestFunctions.journal(), alarm));
    host.settle();
    assertThat(alarm(host, ANN)).containsExactly("at " + DUE, "same", "woken " + DUE, "later");
  }

  private static void imports(EngineTestHost host, String id, Instant time, String text) {
    host.engine().importHistory(List.of(accepted(host, id, time, text))).join();
    host.settle();
  }

  private static Accepted accepted(EngineTestHost host, String id, Instant time, String text) {
    try {
      byte[] event =
          """
          {"specversion":"1.0","id":"%s","source":"branch","type":"tck.noted","time":"%s",\
          "data":{"id":"%1$s","account":"ann","text":"%s"}}\
          """
              .formatted(id, time, text)
              .getBytes(UTF_8);
      return host.engine().read(NOTES.name(), event);
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }
}
