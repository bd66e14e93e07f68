package dev.impulse.spi;

import java.util.List;

/**
 * Bounds cycles: an event that has come through too many functions in a row is parked.
 *
 * @param most how many functions an event may come through
 * @param cycle the names of the functions that feed themselves, as far as the host knows them
 */
public record HopLimit(int most, List<String> cycle) {

  /** The extension of an event that counts how many functions it has come through. */
  public static final String EXTENSION = "hops";

  public static final int DEFAULT = 100;

  public HopLimit {
    if (most < 1) {
      throw new IllegalArgumentException("an event needs at least 1 hop, was " + most);
    }
    cycle = List.copyOf(cycle);
  }

  /** The default bound. */
  public static HopLimit ofCycle(List<String> cycle) {
    return new HopLimit(DEFAULT, cycle);
  }

  /**
   * @throws IllegalStateException if an event has come too far; the message names the cycle
   */
  void require(String function, Incoming event) {
    if (event.hops() >= most) {
      String path = cycle.isEmpty() ? function : String.join(" → ", cycle);
      throw new IllegalStateException(
          ("the event has come through %d functions in a row, the most there may be: the cycle"
                  + " (%s) does not end: let it, or raise the bound")
              .formatted(event.hops(), path));
    }
  }
}
