package dev.impulse.cli.demo;

import java.util.Iterator;
import java.util.OptionalLong;

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
public record Traffic(long seed, long events, Mix mix, long skipped) implements Iterable<Fed<?>> {

  public Traffic {
    if (events < 0 || skipped < 0) {
      throw new IllegalArgumentException(
          "events and skipped must not be negative, were %d and %d".formatted(events, skipped));
    }
  }

  public static Traffic of(long seed, long events) {
    return of(seed, events, Mix.DEMO);
  }

  public static Traffic of(long seed, long events, Mix mix) {
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
    Feed feed = new Feed(seed, events, mix);
    while (feed.hasNext() && (feed.different() < different || feed.repeatsNext())) {
      feed.next();
    }
    return feed.different() < different ? OptionalLong.empty() : OptionalLong.of(feed.position());
  }

  /** Not safe for use by several threads; each iterator is its own. */
  @Override
  public Iterator<Fed<?>> iterator() {
    Feed feed = new Feed(seed, events, mix);
    for (long i = 0; i < skipped && feed.hasNext(); i++) {
      feed.next();
    }
    return feed;
  }
}
