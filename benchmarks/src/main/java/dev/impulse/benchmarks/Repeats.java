package dev.impulse.benchmarks;

import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Puts some of what arrives again: soon after, or much later. */
final class Repeats implements Iterator<Given<?>> {

  private static final double SHARE = 0.05;
  private static final int SOON = 20;
  private static final int LATE = 5_000;

  private record Again(long due, Given<?> given) {}

  private final SplittableRandom random;
  private final Iterator<Given<?>> arrivals;
  private final PriorityQueue<Again> pending =
      new PriorityQueue<>(Comparator.comparingLong(Again::due));
  private long position;

  Repeats(long seed, Iterator<Given<?>> arrivals) {
    this.random = new SplittableRandom(~seed);
    this.arrivals = arrivals;
  }

  @Override
  public boolean hasNext() {
    return arrivals.hasNext();
  }

  @Override
  public Given<?> next() {
    Again again = pending.peek();
    Given<?> given = again != null && again.due <= position ? pending.remove().given : fresh();
    position++;
    return given;
  }

  private Given<?> fresh() {
    Given<?> given = arrivals.next();
    if (random.nextDouble() < SHARE / (1 - SHARE)) {
      int delay = 1 + random.nextInt(random.nextBoolean() ? SOON : LATE);
      pending.add(new Again(position + delay, given.repeated()));
    }
    return given;
  }
}
