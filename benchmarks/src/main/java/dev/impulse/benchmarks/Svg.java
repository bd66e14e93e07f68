package dev.impulse.benchmarks;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/**
 * Draws lines as SVG, readable on light and on dark: points are medians, whiskers go from the least
 * to the most.
 */
record Svg(Axis x, Axis y) {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 380;
  private static final int LEFT = 84;
  private static final int RIGHT = 686;
  private static final int TOP = 84;
  private static final int BOTTOM = 318;
  private static final int INSET = 30;
  private static final int WHISKER = 5;

  private static final String STYLE =
      """
      <style>
        svg { --paper: #ffffff; --ink: #1f2328; --soft: #59636e; --grid: #d8dee4; \
      --line0: #0969da; --line1: #bc4c00 }
        @media (prefers-color-scheme: dark) { svg { --paper: #0d1117; --ink: #f0f6fc; \
      --soft: #9198a1; --grid: #30363d; --line0: #58a6ff; --line1: #f0883e } }
        .paper { fill: var(--paper) } .ink { fill: var(--ink) } .soft { fill: var(--soft) }
        .grid { stroke: var(--grid) } .axis { stroke: var(--soft) }
        .line { fill: none; stroke-width: 2.5 }
        .s0 { stroke: var(--line0) } .f0 { fill: var(--line0) }
        .s1 { stroke: var(--line1) } .f1 { fill: var(--line1) }
      </style>
      """;

  String of(String title, String below, List<Line> lines) {
    StringBuilder svg = new StringBuilder(head(title)).append(STYLE);
    svg.append("<rect class=\"paper\" width=\"100%\" height=\"100%\" rx=\"8\"/>\n");
    svg.append(text(LEFT, 32, "ink", "font-size=\"17\" font-weight=\"600\"", title));
    grid(svg);
    svg.append(text((LEFT + RIGHT) / 2.0, HEIGHT - 20, "soft", "text-anchor=\"middle\"", below));
    for (int n = 0; n < lines.size(); n++) {
      legend(svg, n, lines);
      line(svg, n, lines.get(n));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String head(String title) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
    role="img" font-family="system-ui, sans-serif" font-size="13">
    <title>%3$s</title>
    """
        .formatted(WIDTH, HEIGHT, title);
  }

  private void grid(StringBuilder svg) {
    for (double tick : y.ticks()) {
      svg.append(stroke(LEFT, down(tick), RIGHT, down(tick), "grid"));
      svg.append(text(LEFT - 10, down(tick) + 4, "soft", "text-anchor=\"end\"", y.label(tick)));
    }
    for (double tick : x.ticks()) {
      svg.append(stroke(across(tick), BOTTOM, across(tick), BOTTOM + 5, "axis"));
      svg.append(text(across(tick), BOTTOM + 22, "soft", "text-anchor=\"middle\"", x.label(tick)));
    }
    svg.append(stroke(LEFT, BOTTOM, RIGHT, BOTTOM, "axis"));
  }

  private static void legend(StringBuilder svg, int n, List<Line> lines) {
    int from = LEFT + n * (RIGHT - LEFT) / 2;
    svg.append(circle(from + 5, 54, n));
    svg.append(text(from + 16, 58, "soft", "", lines.get(n).name()));
  }

  private void line(StringBuilder svg, int n, Line line) {
    String path =
        line.points().stream()
            .map(point -> number(across(point.x())) + " " + number(down(point.y().median())))
            .collect(joining(" L", "M", ""));
    svg.append("<path class=\"line s%d\" d=\"%s\"/>\n".formatted(n, path));
    line.points().forEach(point -> point(svg, n, point));
    line.points().forEach(point -> label(svg, n, line, point));
  }

  private void point(StringBuilder svg, int n, Line.Point point) {
    double across = across(point.x());
    double least = down(point.y().min());
    double most = down(point.y().max());
    svg.append(stroke(across, least, across, most, "s" + n));
    for (double end : new double[] {least, most}) {
      svg.append(stroke(across - WHISKER, end, across + WHISKER, end, "s" + n));
    }
    svg.append(circle(across, down(point.y().median()), n));
  }

  /** Above the first line, below the second. */
  private void label(StringBuilder svg, int n, Line line, Line.Point point) {
    double beside = n == 0 ? down(point.y().max()) - 11 : down(point.y().min()) + 22;
    String label = Figures.rounded(point.y().median(), line.decimals());
    svg.append(text(across(point.x()), beside, "ink", "text-anchor=\"middle\"", label));
  }

  private double across(double value) {
    return LEFT + INSET + x.at(value) * (RIGHT - LEFT - 2 * INSET);
  }

  private double down(double value) {
    return BOTTOM - y.at(value) * (BOTTOM - TOP);
  }

  private static String circle(double across, double down, int n) {
    return "<circle class=\"f%d\" cx=\"%s\" cy=\"%s\" r=\"4.5\"/>\n"
        .formatted(n, number(across), number(down));
  }

  private static String stroke(double x1, double y1, double x2, double y2, String style) {
    return "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
        .formatted(style, number(x1), number(y1), number(x2), number(y2));
  }

  private static String text(double x, double y, String style, String more, String text) {
    return "<text class=\"%s\" x=\"%s\" y=\"%s\" %s>%s</text>\n"
        .formatted(style, number(x), number(y), more, text);
  }

  private static String number(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
