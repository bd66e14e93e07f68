package dev.impulse.engine.internal.host;

import java.util.Arrays;
import org.HdrHistogram.Histogram;

/**
 * How long events take from the call of put to the commit of what a function made of them, in
 * microseconds.
 */
public final class Latency {

  private static final long LONGEST = 3_600_000_000L;

  private final Histogram micros = new Histogram(LONGEST, 2);
  private long[] born = new long[64];
  private int handled;

  /** An event was handled; when it was put is unknown if 0. */
  void handled(long bornNanos) {
    if (bornNanos == 0) {
      return;
    }
    if (handled == born.length) {
      born = Arrays.copyOf(born, handled * 2);
    }
    born[handled++] = bornNanos;
  }

  /** What was handled is committed now. */
  public void committed(long nowNanos) {
    for (int i = 0; i < handled; i++) {
      micros.recordValue(Math.clamp((nowNanos - born[i]) / 1_000, 0, LONGEST));
    }
    handled = 0;
  }

  /** The time within which this share of the events was committed; 0 if there were none. */
  public long micros(double percentile) {
    return micros.getValueAtPercentile(percentile);
  }

  /** From here on, only what comes is counted. */
  void reset() {
    micros.reset();
  }
}
