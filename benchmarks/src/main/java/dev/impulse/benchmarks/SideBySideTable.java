package dev.impulse.benchmarks;

import static dev.impulse.benchmarks.Figures.hundredths;
import static dev.impulse.benchmarks.Figures.megabytes;
import static dev.impulse.benchmarks.Figures.percent;
import static dev.impulse.benchmarks.Figures.spread;
import static dev.impulse.benchmarks.Figures.whole;

import java.util.stream.Collectors;

/** A report side by side as Markdown. */
final class SideBySideTable {

  private static final String HEAD =
      """
      | median (least – most) | events/s/core | events/s | p50 ms | p99 ms | p99.9 ms | at events/s \
      | disk B/event | peak RSS MB | allocated B/event | in GC | compiling | right |
      |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
      """;

  private SideBySideTable() {}

  static String of(SideBySideReport report) {
    String rows =
        report.summaries().stream().map(SideBySideTable::row).collect(Collectors.joining());
    return ratios(report.ratios()) + "\n" + HEAD + rows + "\n" + conditions(report);
  }

  private static String ratios(Ratios ratios) {
    return """
    **Impulse to Kafka Streams, events a second a core: %s** (%s where Impulse survives a power \
    failure too). Impulse to the fold in memory with JSON: %s.
    """
        .formatted(
            hundredths(ratios.toKafkaStreams()),
            hundredths(ratios.onPowerFailureToKafkaStreams()),
            percent(ratios.toCeiling()));
  }

  private static String row(Summary one) {
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %d of %d |\n"
        .formatted(
            one.contender().title(),
            spread(one.eventsPerCoreSecond(), Figures::whole),
            spread(one.eventsPerSecond(), Figures::whole),
            one.contender().isCeiling() ? "| | | | " : kept(one),
            megabytes(one.peakRssBytes().max()),
            whole(one.allocatedBytesPerEvent().median()),
            percent(one.collectionShare().median()),
            percent(one.compilerShare().median()),
            one.rightRuns(),
            one.runs());
  }

  /** What a ceiling has not, because it keeps nothing. */
  private static String kept(Summary one) {
    return "%s | %s | %s | %s | %s"
        .formatted(
            spread(one.p50Millis(), Figures::tenths),
            spread(one.p99Millis(), Figures::tenths),
            spread(one.p999Millis(), Figures::tenths),
            whole(one.pacedEventsPerSecond().median()),
            whole(one.diskBytesPerEvent().median()));
  }

  private static String conditions(SideBySideReport report) {
    Plan plan = report.plan();
    return """
    %s. JVM %s. Kafka %s. Seed %d; %d rounds, each system once a round, in a new process: %s events \
    to warm up, %s measured, then %d s at half that rate. %s customers at a time; %s of the events \
    out of order across streams, %s duplicates. CPU is that of the whole process, with its \
    compilers, its garbage collectors, broker and store, without what reads the inputs. %s
    """
        .formatted(
            report.machine(),
            report.jvm(),
            report.kafka(),
            plan.seed(),
            plan.rounds(),
            whole((double) plan.warmUp()),
            whole((double) plan.measured()),
            plan.pacedSeconds(),
            whole(plan.customers()),
            percent(report.inputs().outOfOrderShare()),
            percent(report.inputs().duplicateShare()),
            killed(report));
  }

  private static String killed(SideBySideReport report) {
    return report.runs().stream()
        .filter(Run::killed)
        .findFirst()
        .map(run ->
            "In round %d, Impulse's process was killed on the way and started again."
                .formatted(run.round()))
        .orElse("");
  }
}
