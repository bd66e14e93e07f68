package dev.impulse.benchmarks;

import java.util.List;

/**
 * What of a study is plotted, against what grows.
 *
 * @param file its name without an ending
 * @param quantities of one unit
 * @param logarithmic whether equal distances upwards are equal ratios
 */
record Chart(String file, String title, List<Quantity> quantities, boolean logarithmic) {

  static Chart linear(String file, String title, Quantity... quantities) {
    return new Chart(file, title, List.of(quantities), false);
  }

  static Chart logarithmic(String file, String title, Quantity... quantities) {
    return new Chart(file, title, List.of(quantities), true);
  }
}
