package dev.impulse.cli.demo;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Puts what happens, and some of it again: soon after, or much later. */
final class Feed implements Iterator<Fed<?>> {

  private static final int SOON = 20;
  private static final int LATE = 5_000;

  private record Again(long due, Fed<?> fed) {}

  private final long events;
  private final double repeated;
  private final int late;
  private final SplittableRandom random;
  private final TradingHouse house;
  private final PriorityQueue<Again> pending =
      new PriorityQueue<>(Comparator.comparingLong(Again::due));
  private long position;
  private long different;

  Feed(long seed, long events, Mix mix) {
    this.events = events;
    this.repeated = mix.duplicates() / (1 - mix.duplicates());
    this.late = Math.clamp(events / 20, SOON, LATE);
    this.random = new SplittableRandom(seed);
    this.house = new TradingHouse(random.split(), events, mix);
  }

  @Override
  public boolean hasNext() {
    return position < events;
  }

  @Override
  public Fed<?> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all %d events have been put".formatted(events));
    }
    Fed<?> fed = repeatsNext() ? pending.remove().fed : fresh();
    position++;
    return fed;
  }

  /** How many there were so far. */
  long position() {
    return position;
  }

  /** How many of these were put for the first time. */
  long different() {
    return different;
  }

  /** Whether the next one was put before. */
  boolean repeatsNext() {
    Again again = pending.peek();
    return again != null && again.due <= position;
  }

  private Fed<?> fresh() {
    Fed<?> fed = house.next(position);
    different++;
    if (random.nextDouble() < repeated) {
      int delay = 1 + random.nextInt(random.nextBoolean() ? SOON : late);
      pending.add(new Again(position + delay, fed));
    }
    return fed;
  }
}
