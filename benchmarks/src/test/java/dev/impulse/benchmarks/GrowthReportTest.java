package dev.impulse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthReportTest {

  private static final Quantity RATE = Quantity.EVENTS_PER_CORE_SECOND;

  @Test
  void aRunWithAWrongAnswerCountsAsFailedAndIsLeftOutOfTheFigures() {
    GrowthReport report = report(log(100_000, 50_000), wrong(100_000), log(100_000, 40_000));
    assertThat(report.isRight()).isFalse();
    assertThat(report.spread(Study.LOG, 100_000, RATE))
        .contains(new Spread(40_000, 45_000, 50_000));
    assertThat(GrowthPage.of(report))
        .contains("| 45,000 (40,000 – 50,000) |")
        .contains("| 2 of 3 |");
  }

  @Test
  void aRunThatDidNotComeToItsEndCountsAsFailed() {
    assertThat(report(new GrowthRun(Study.LOG, 1, 1, null)).isRight()).isFalse();
  }

  @Test
  void studiesThatWereNotRepeatedStay() {
    GrowthReport earlier = report(log(10, 1), new GrowthRun(Study.ITEMS, 10, 1, reading(0, 1)));
    GrowthReport merged = report(log(10, 2)).after(earlier);
    assertThat(merged.sizes(Study.ITEMS)).containsExactly(10L);
    assertThat(merged.spread(Study.LOG, 10, RATE)).contains(new Spread(2, 2, 2));
  }

  @Test
  void aBarIsHeldOrNotByWhatWasShown() {
    assertThat(Bar.of(report(log(100_000, 50_000), log(10_000_000, 45_500))))
        .extracting(Bar::shown, Bar::held)
        .containsExactly(tuple("91.0 %", true));
    assertThat(Bar.of(report(log(100_000, 50_000), log(10_000_000, 44_500))))
        .extracting(Bar::held)
        .containsExactly(false);
  }

  private static GrowthReport report(GrowthRun... runs) {
    return new GrowthReport(new Machine("", 1, 1, "", ""), "", 42, List.of(runs));
  }

  private static GrowthRun log(long size, double rate) {
    return new GrowthRun(Study.LOG, size, 1, reading(0, rate));
  }

  private static GrowthRun wrong(long size) {
    return new GrowthRun(Study.LOG, size, 1, reading(1, 1_000_000));
  }

  private static Reading reading(long wrong, double rate) {
    return new Reading(Map.of(RATE.name(), rate), wrong, List.of());
  }
}
