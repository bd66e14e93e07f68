package dev.impulse.store;

import dev.impulse.Definition;
import dev.impulse.spi.HopLimit;
import dev.impulse.store.RecentIdentities.Retention;
import java.time.Duration;
import java.util.List;

/**
 * How a host keeps and tries.
 *
 * @param recent how long, and how many a key, identities are kept by which a producer's duplicate
 *     is known; each costs about 11 bytes of its key's item
 * @param marks how long a source's mark outlives its last record, and how long receipts are kept:
 *     longer than any source retains records; effects without a receipt that are older count as
 *     delivered
 * @param outboxBytes how many bytes of effects one write of an item may hold before a key's batch
 *     is cut; one event may exceed it
 * @param tries how often a write or an effect is tried within one invocation
 * @param hops how many functions an event may come through; at the next it is parked
 */
public record HostSettings(Retention recent, Duration marks, int outboxBytes, int tries, int hops) {

  /**
   * A day and 256 identities a key; a year, as long as Kinesis retains at most; 300 KB; five tries;
   * 100 hops.
   */
  public static final HostSettings DEFAULT =
      new HostSettings(
          new Retention(Duration.ofDays(1), 256),
          Duration.ofDays(365),
          300_000,
          5,
          HopLimit.DEFAULT);

  public HostSettings {
    if (outboxBytes < 1 || tries < 1) {
      throw new IllegalArgumentException(
          "outboxBytes and tries must be at least 1, were %d and %d".formatted(outboxBytes, tries));
    }
  }

  /** The same, with another bound of cycles. */
  public HostSettings withHops(int most) {
    return new HostSettings(recent, marks, outboxBytes, tries, most);
  }

  /** Of cycles a function alone knows those that it closes itself. */
  HopLimit hopLimit(Definition function) {
    boolean feedsItself = function.inputs().stream().anyMatch(function.outputs()::contains);
    List<String> cycle = feedsItself ? List.of(function.name(), function.name()) : List.of();
    return new HopLimit(hops, cycle);
  }
}
