package dev.impulse.benchmarks;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Where values stand along one side of a plot, and which of them are marked. */
sealed interface Axis {

  /** Where a value is: 0 at the beginning, 1 at the end. */
  double at(double value);

  /** The values that are marked, in their order. */
  List<Double> ticks();

  /** How a mark reads. */
  String label(double tick);

  /** From 0 to some round number above the greatest value. */
  static Axis linear(double greatest) {
    double magnitude = Math.pow(10, Math.floor(Math.log10(greatest)));
    double step =
        DoubleStream.of(0.1, 0.2, 0.5, 1, 2)
            .map(one -> one * magnitude)
            .filter(one -> greatest / one <= 6)
            .findFirst()
            .orElseThrow();
    return new Linear(step, (int) Math.ceil(greatest * 1.02 / step));
  }

  /** Powers of ten, from just below the least value to just above the greatest. */
  static Axis logarithmic(double least, double greatest) {
    int from = (int) Math.floor(Math.log10(least));
    int to = (int) Math.ceil(Math.log10(greatest));
    return new Logarithmic(from, Math.max(to, from + 1));
  }

  /**
   * Equal distances are equal differences.
   *
   * @param step from one mark to the next
   * @param steps how many there are
   */
  record Linear(double step, int steps) implements Axis {

    @Override
    public double at(double value) {
      return value / (step * steps);
    }

    @Override
    public List<Double> ticks() {
      return IntStream.rangeClosed(0, steps).mapToObj(n -> n * step).toList();
    }

    @Override
    public String label(double tick) {
      if (step >= 1) {
        return Figures.whole(tick);
      }
      return step >= 0.1 ? Figures.tenths(tick) : Figures.hundredths(tick);
    }
  }

  /**
   * Equal distances are equal ratios.
   *
   * @param from the power of ten at the beginning
   * @param to the power of ten at the end
   */
  record Logarithmic(int from, int to) implements Axis {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    @Override
    public double at(double value) {
      return (Math.log10(value) - from) / (to - from);
    }

    @Override
    public List<Double> ticks() {
      return IntStream.rangeClosed(from, to).mapToObj(power -> Math.pow(10, power)).toList();
    }

    @Override
    public String label(double tick) {
      int power = (int) Math.round(Math.log10(tick));
      if (power < 0) {
        return Double.toString(tick);
      }
      return power < 4 ? Figures.whole(tick) : "10" + superscript(power);
    }

    private static String superscript(int power) {
      StringBuilder text = new StringBuilder();
      for (char digit : Integer.toString(power).toCharArray()) {
        text.append(SUPERSCRIPTS.charAt(digit - '0'));
      }
      return text.toString();
    }
  }
}
