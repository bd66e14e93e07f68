package dev.impulse.benchmarks;

import java.util.List;

/**
 * One line of a plot.
 *
 * @param decimals how many its values are told with
 * @param points from left to right
 */
record Line(String name, int decimals, List<Point> points) {

  /**
   * What was measured at one place.
   *
   * @param x where
   * @param y the median, and from where to where runs differ
   */
  record Point(double x, Spread y) {}
}
