package dev.impulse.demo;

import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemId;
import java.time.Instant;
import java.util.SplittableRandom;

/** What is for sale: listed over the first half of a run, now and then at a new price. */
final class Catalogue {

  private static final String PREFIX = "I-";
  private static final int FEWEST = 10;
  private static final int CHEAPEST = 1_00;
  private static final int DEAREST = 500_00;

  private final SplittableRandom random;
  private final long events;
  private final int[] cents;
  private int listed;

  Catalogue(SplittableRandom random, long events, TrafficMix mix) {
    this.random = random;
    this.events = events;
    this.cents =
        new int
            [Math.clamp(events / mix.eventsPerItem(), FEWEST, Math.max(FEWEST, mix.mostItems()))];
  }

  boolean isOneDue(long position) {
    return listed < cents.length && listed <= 2.0 * position / events * (cents.length - 1);
  }

  Item list(Instant now) {
    return priced(listed++, now);
  }

  Item listAgain(Instant now) {
    return priced(pick(), now);
  }

  /** An item that is for sale, by number. */
  int pick() {
    return random.nextInt(listed);
  }

  int cents(int item) {
    return cents[item];
  }

  static String id(int item) {
    return PREFIX + (item + 1);
  }

  /** What an item of this id is called. */
  static String name(ItemId id) {
    return NameList.item(Integer.parseInt(id.value().substring(PREFIX.length())) - 1);
  }

  private Item priced(int item, Instant now) {
    cents[item] = random.nextInt(CHEAPEST, DEAREST + 1);
    return new Item(new ItemId(id(item)), NameList.item(item), Euros.of(cents[item]), now);
  }
}
