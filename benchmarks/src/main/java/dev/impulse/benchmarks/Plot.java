package dev.impulse.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chart of a study with what a report has shown. */
final class Plot {

  private Plot() {}

  /** The plot as SVG; empty if the report has not two sizes of it. */
  static Optional<String> of(Chart chart, Study study, GrowthReport report) {
    List<Line> lines =
        chart.quantities().stream()
            .map(quantity -> line(quantity, study, report))
            .filter(line -> line.points().size() > 1)
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(drawn(chart, study, lines));
  }

  private static Line line(Quantity quantity, Study study, GrowthReport report) {
    List<Line.Point> points = new ArrayList<>();
    for (long size : report.sizes(study)) {
      report
          .spread(study, size, quantity)
          .map(spread -> spread.by(quantity.unit()))
          .ifPresent(spread -> points.add(new Line.Point((double) size, spread)));
    }
    return new Line(quantity.title(), quantity.decimals(), points);
  }

  private static String drawn(Chart chart, Study study, List<Line> lines) {
    double left = lines.getFirst().points().getFirst().x();
    double right = lines.getFirst().points().getLast().x();
    Axis x = Axis.logarithmic(left, right);
    return new Svg(x, vertical(chart, lines)).of(chart.title(), study.axis(), lines);
  }

  private static Axis vertical(Chart chart, List<Line> lines) {
    List<Spread> values =
        lines.stream().flatMap(line -> line.points().stream()).map(Line.Point::y).toList();
    double least = values.stream().mapToDouble(Spread::min).min().orElseThrow();
    double greatest = values.stream().mapToDouble(Spread::max).max().orElseThrow();
    return chart.logarithmic() ? Axis.logarithmic(least, greatest) : Axis.linear(greatest);
  }
}
