package dev.impulse.demo;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/**
 * Events as they are made, some of them put again: soon after, or much later.
 *
 * @param <E> an event
 */
public final class Repeats<E> implements Iterator<E> {

  static final int SOON = 20;

  /** After so many events at the latest an event is put again, usually. */
  public static final int LATE = 5_000;

  private record Again<E>(long due, E event) {}

  private final SplittableRandom random;
  private final double repeated;
  private final int late;
  private final long events;
  private final LongFunction<? extends E> source;
  private final UnaryOperator<E> copy;
  private final PriorityQueue<Again<E>> pending =
      new PriorityQueue<>(Comparator.comparingLong(Again::due));
  private long position;
  private long different;

  /**
   * @param share of all events, that of those that have been put before
   * @param late after so many events at the latest an event is put again
   * @param events how many there are
   * @param source makes an event for a position
   * @param copy what is put again of an event
   */
  public Repeats(
      SplittableRandom random,
      double share,
      int late,
      long events,
      LongFunction<? extends E> source,
      UnaryOperator<E> copy) {
    this.random = random;
    this.repeated = share / (1 - share);
    this.late = late;
    this.events = events;
    this.source = source;
    this.copy = copy;
  }

  @Override
  public boolean hasNext() {
    return position < events;
  }

  @Override
  public E next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all %d events have been put".formatted(events));
    }
    E event = repeatsNext() ? pending.remove().event : fresh();
    position++;
    return event;
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
    Again<E> again = pending.peek();
    return again != null && again.due <= position;
  }

  private E fresh() {
    E event = source.apply(position);
    different++;
    if (random.nextDouble() < repeated) {
      int delay = 1 + random.nextInt(random.nextBoolean() ? SOON : late);
      pending.add(new Again<>(position + delay, copy.apply(event)));
    }
    return event;
  }
}
