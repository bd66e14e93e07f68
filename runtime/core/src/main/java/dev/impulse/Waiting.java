package dev.impulse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What waits in a state for something that is to come, such as orders for a customer who is not
 * known yet: the oldest first, and bounded, in number and in time, so that a key for which nothing
 * ever comes does not grow for ever. What is given up is told, so that the function can tell
 * others.
 *
 * <p>Immutable. Time is the events' own: what waits is given up when a later event of its key
 * comes.
 *
 * @param held what waits, in the order in which it came
 */
public record Waiting<T>(List<Held<T>> held) {

  /**
   * One that waits.
   *
   * @param since when it happened
   */
  public record Held<T>(T value, Instant since) {}

  /**
   * How much waits, and how long.
   *
   * @param most at least 1
   * @param time more than 0
   */
  public record Limit(int most, Duration time) {

    public Limit {
      if (most < 1 || !time.isPositive()) {
        throw new IllegalArgumentException(
            "at least 1 may wait, for a time more than 0, was %d for %s".formatted(most, time));
      }
    }
  }

  /**
   * Where adding leads.
   *
   * @param givenUp what no longer waits, the oldest first
   */
  public record Added<T>(Waiting<T> waiting, List<T> givenUp) {}

  public Waiting {
    held = List.copyOf(held);
  }

  /** Nothing waits. */
  public static <T> Waiting<T> none() {
    return new Waiting<>(List.of());
  }

  /**
   * One more waits. What has waited longer than the limit says, by the time of this one, is given
   * up, and the oldest where it would be too many.
   *
   * @param since when it happened
   */
  public Added<T> plus(T value, Instant since, Limit limit) {
    List<Held<T>> kept = new ArrayList<>(held);
    kept.add(new Held<>(value, since));
    List<T> givenUp = new ArrayList<>();
    while (kept.size() > limit.most || hasWaitedTooLong(kept.getFirst(), since, limit)) {
      givenUp.add(kept.removeFirst().value);
    }
    return new Added<>(new Waiting<>(kept), List.copyOf(givenUp));
  }

  private static boolean hasWaitedTooLong(Held<?> oldest, Instant now, Limit limit) {
    return Duration.between(oldest.since, now).compareTo(limit.time) > 0;
  }

  /** What waits, in the order in which it came. */
  public List<T> values() {
    return held.stream().map(Held::value).toList();
  }

  /** Whether nothing waits. */
  public boolean isEmpty() {
    return held.isEmpty();
  }
}
