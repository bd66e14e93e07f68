package dev.impulse.benchmarks;

import java.io.PrintStream;
import java.time.Duration;

/** Tells somebody who waits what runs, what it has shown, and about how long the rest will take. */
final class RunProgress {

  private final PrintStream out;
  private final double work;
  private final long began = System.nanoTime();
  private double done;

  /**
   * @param work how much there is to do, in any unit
   */
  RunProgress(PrintStream out, double work) {
    this.out = out;
    this.work = work;
  }

  void begin(String what) {
    out.print(what + ": ");
    out.flush();
  }

  /** What was begun has taken so much of the work. */
  void end(double taken, String outcome) {
    done += taken;
    Duration left = Duration.ofNanos((long) ((System.nanoTime() - began) * (work - done) / done));
    out.println(outcome + (left.isZero() ? "" : "; %s to go".formatted(told(left))));
  }

  private static String told(Duration left) {
    return left.toMinutes() == 0
        ? "less than a minute"
        : "about %d min".formatted(left.plusSeconds(30).toMinutes());
  }
}
