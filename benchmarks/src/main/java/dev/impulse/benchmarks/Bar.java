package dev.impulse.benchmarks;

import static dev.impulse.benchmarks.Quantity.DELIVERY_MICROS;
import static dev.impulse.benchmarks.Quantity.EVENTS_PER_CORE_SECOND;
import static dev.impulse.benchmarks.Quantity.FILLING_RSS;
import static dev.impulse.benchmarks.Quantity.IDLE_SHARE;
import static dev.impulse.benchmarks.Quantity.REPLAYED_PER_CORE_SECOND;
import static dev.impulse.benchmarks.Quantity.REPRICE_SECONDS;
import static dev.impulse.benchmarks.Quantity.RSS;
import static dev.impulse.benchmarks.Quantity.START_MILLIS;

import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that a report must show.
 *
 * @param what is asked
 * @param shown what the medians come to
 * @param held whether that is enough
 */
record Bar(String what, String shown, boolean held) {

  /** Those of which the report has the figures. */
  static List<Bar> of(GrowthReport report) {
    Medians medians = new Medians(report);
    return Stream.of(
            share(
                "rate at 10⁷ events in the log within 10 % of that at 10⁵",
                medians.ratio(Study.LOG, EVENTS_PER_CORE_SECOND, 10_000_000, 100_000),
                ratio -> ratio >= 0.9),
            told(
                "start-up over 10⁷ events at most 2 s",
                medians.of(Study.LOG, 10_000_000, START_MILLIS).map(millis -> millis / 1_000),
                seconds -> Figures.hundredths(seconds) + " s",
                seconds -> seconds <= 2),
            share(
                "peak RSS over 10⁷ events at most 10 % more than over 10⁶",
                medians.ratio(Study.LOG, RSS, 10_000_000, 1_000_000), ratio -> ratio <= 1.1),
            share(
                "the same for the processes that filled the logs, under -Xmx"
                    + LogStudy.FILLING_HEAP,
                medians.ratio(Study.LOG, FILLING_RSS, 10_000_000, 1_000_000),
                ratio -> ratio <= 1.1),
            told(
                "1,000,000 items repriced under -Xmx512m",
                medians.of(Study.ITEMS, 1_000_000, REPRICE_SECONDS),
                seconds -> Figures.tenths(seconds) + " s",
                _ -> true),
            told(
                "1,000 idle functions take under 1 % of a core",
                medians.of(Study.IDLE, 1_000, IDLE_SHARE),
                idle -> Figures.hundredths(100 * idle) + " %",
                idle -> idle < 0.01),
            told(
                "one event for one of 1,000 functions within 1.5 × what it takes with one",
                medians.ratio(Study.IDLE, DELIVERY_MICROS, 1_000, 1),
                ratio -> Figures.hundredths(ratio) + " ×",
                ratio -> ratio <= 1.5),
            told(
                "replay of join-ledger at least 5 × the live rate",
                medians.ratio(Study.REPLAY, REPLAYED_PER_CORE_SECOND, EVENTS_PER_CORE_SECOND),
                ratio -> Figures.hundredths(ratio) + " ×",
                ratio -> ratio >= 5))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Bar> share(String what, Optional<Double> ratio, DoublePredicate enough) {
    return told(what, ratio, Figures::percent, enough);
  }

  private static Optional<Bar> told(
      String what, Optional<Double> value, Function<Double, String> shown, DoublePredicate enough) {
    return value.map(one -> new Bar(what, shown.apply(one), enough.test(one)));
  }

  private record Medians(GrowthReport report) {

    Optional<Double> of(Study study, long size, Quantity quantity) {
      return report.spread(study, size, quantity).map(Spread::median);
    }

    Optional<Double> ratio(Study study, Quantity quantity, long larger, long smaller) {
      return of(study, larger, quantity)
          .flatMap(one -> of(study, smaller, quantity).map(other -> one / other));
    }

    Optional<Double> ratio(Study study, Quantity quantity, Quantity other) {
      return report.sizes(study).stream()
          .findFirst()
          .flatMap(size ->
              of(study, size, quantity)
                  .flatMap(one -> of(study, size, other).map(two -> one / two)));
    }
  }
}
