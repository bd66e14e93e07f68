package dev.impulse.demo;

import java.util.Iterator;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * What happens at a made-up trading house, in the order in which it is put: customers, orders,
 * payments, cancellations, items and a moving fuel index, all in EUR. Starts on 1 January 2026.
 *
 * <p>Equal traffic yields equal events on every machine. They are made one by one as they are asked
 * for, so that their number does not cost memory beyond a few bytes a customer.
 *
 * @param events how many, those skipped and duplicates included
 * @param skipped how many of the first are left out
 */
public record Traffic(long seed, long events, TrafficMix mix, long skipped)
    implements Iterable<TrafficEvent<?>> {

  public Traffic {
    if (events < 0 || skipped < 0) {
      throw new IllegalArgumentException(
          "events and skipped must not be negative, were %d and %d".formatted(events, skipped));
    }
  }

  public static Traffic of(long seed, long events) {
    return of(seed, events, TrafficMix.DEMO);
  }

  public static Traffic of(long seed, long events, TrafficMix mix) {
    return new Traffic(seed, events, mix, 0);
  }

  /**
   * The same traffic without its next {@code n} events; nothing if there are no more than these.
   */
  public Traffic skip(long n) {
    return new Traffic(seed, events, mix, Math.addExact(skipped, n));
  }

  /**
   * How many of all events come before the next one that is put for the first time, once so many
   * different ones were; empty if there are fewer.
   */
  OptionalLong reached(long different) {
    Repeats<TrafficEvent<?>> all = fromTheStart();
    while (all.hasNext() && (all.different() < different || all.repeatsNext())) {
      all.next();
    }
    return all.different() < different ? OptionalLong.empty() : OptionalLong.of(all.position());
  }

  /** Not safe for use by several threads; each iterator is its own. */
  @Override
  public Iterator<TrafficEvent<?>> iterator() {
    Repeats<TrafficEvent<?>> all = fromTheStart();
    for (long i = 0; i < skipped && all.hasNext(); i++) {
      all.next();
    }
    return all;
  }

  private Repeats<TrafficEvent<?>> fromTheStart() {
    SplittableRandom random = new SplittableRandom(seed);
    TradingHouse house = new TradingHouse(random.split(), events, mix);
    int late = Math.clamp(events / 20, Repeats.SOON, Repeats.LATE);
    return new Repeats<>(
        random, mix.duplicates(), late, events, house::next, UnaryOperator.identity());
  }
}
