package dev.impulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.demo.AnswerCounts;
import dev.impulse.demo.DemoPlan;
import dev.impulse.demo.DemoReport;
import dev.impulse.demo.Difference;
import dev.impulse.demo.Findings;
import dev.impulse.demo.RunFigures;
import dev.impulse.demo.RunFigures.OfFunction;
import dev.impulse.demo.RunFigures.OfStream;
import dev.impulse.demo.TrafficMix;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class DemoReportTextTest {

  private static final AnswerCounts COUNTS = new AnswerCounts(1_200, 300, 900, 900, 70, 5);
  private static final Findings RIGHT = new Findings(COUNTS, Map.of(), List.of());

  @Test
  void aRunIsToldInTwoTablesItsSpeedAndItsCheck() {
    assertThat(text(report(4_000, 0, 0, RIGHT)))
        .isEqualTo(
            """
            STREAM           EVENTS  A SECOND  FROM
            orders            3,000     1,500  put
            limit-decisions   1,500       750  check-limits

            FUNCTION         IN    OUT  SENT  PARKED  A SECOND  P50 MS  P99 MS
            check-limits  1,500  1,500     0       0       750     1.5    12.5

            4,000 events, 200 known already, in 2.0 s: 2,000 a second, 1,600 a second a core (2.5 s of CPU, traffic and display included)
            P50, P99: from the call of put to the commit of the decision, under full load, at most 2,000 events in flight
            300 MB of memory (RSS) at most, 7 MB on disk in runs/1

            checked against an independent oracle:
              1,500 orders decided: 1,200 approved, 300 breached
              900 payments confirmed once each
              70 prices published
              5 orders and payments wait for their customer to become known
            all equal
            """);
  }

  @Test
  void differencesAreCountedWithExamples() {
    Findings wrong =
        new Findings(
            COUNTS,
            Map.of(Difference.MISSING, 12L),
            List.of("missing decision on O-1: expected …"));

    assertThat(text(report(4_000, 0, 0, wrong)))
        .contains("  900 payments confirmed\n")
        .endsWith(
            """
              missing decision on O-1: expected …
            12 answers differ: {missing=12}
            """);
  }

  @Test
  void parkedEventsAreNamedWithTheWayOut() {
    assertThat(text(report(4_000, 0, 3, RIGHT)))
        .contains(
            "3 events parked, or in line behind one that is: './impulse failures --data runs/1' says why");
  }

  @Test
  void anInterruptedRunSaysHowToGoOn() {
    assertThat(text(report(1_000, 500, 0, null)))
        .isEqualTo(
            "stopped: 1,500 of 4,000 events are put and committed; './impulse demo --data runs/1 --resume' goes on\n");
  }

  @Test
  void aResumedRunSaysWhatItsRatesAreOf() {
    assertThat(text(report(1_000, 3_000, 0, RIGHT)))
        .contains(
            "3,000 events had been put before; rates are of what came since\n1,000 events, 200 known already, in");
  }

  @Test
  void withoutACheckItSaysWhy() {
    assertThat(text(report(4_000, 0, 0, null)))
        .endsWith("not checked: the oracle knows the functions' default settings only\n");
  }

  private static DemoReport report(
      long events, long eventsBefore, long parked, @Nullable Findings check) {
    RunFigures measured =
        new RunFigures(
            events,
            200,
            eventsBefore,
            2.0,
            2.5,
            events / 2.0,
            events / 2.5,
            2_000,
            300_000_000L,
            7_000_000,
            List.of(
                new OfStream("orders", 3_000, 1_500, null),
                new OfStream("limit-decisions", 1_500, 750, "check-limits")),
            List.of(new OfFunction("check-limits", 1_500, 1_500, 0, 0, 750, 1_500, 12_500)));
    return new DemoReport(
        new DemoPlan(1, 4_000, TrafficMix.DEMO, Map.of()), "runs/1", measured, parked, check);
  }

  private static String text(DemoReport report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output out = new Output(bytes);
    new DemoReportText(out, Ansi.OFF).write(report);
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
