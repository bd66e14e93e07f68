package dev.impulse.engine.internal.identity;

import dev.impulse.engine.internal.store.Longs;

/**
 * The very newest identities, as they come. One that is added between other work would wait for the
 * memory of its place; here it waits for none, and is later distributed with many others, whose
 * memory is waited for together.
 */
final class IdentitiesInLine {

  private final int room;
  private final Longs keys;
  private final Longs positions;
  private IdentityFilter filter;

  /**
   * @param room how many are distributed at once
   */
  IdentitiesInLine(int room) {
    this.room = room;
    this.keys = new Longs(room);
    this.positions = new Longs(room);
    this.filter = new IdentityFilter(room);
  }

  boolean isFull() {
    return keys.size() >= room;
  }

  void add(long key, long position) {
    keys.add(key);
    positions.add(position);
    filter.add(key);
  }

  boolean mayContain(long key) {
    return filter.mayContain(key);
  }

  /** Adds to these the positions of a key. */
  void find(long key, Longs found) {
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i) == key) {
        found.add(positions.get(i));
      }
    }
  }

  /** Gives all away. */
  void distribute(IdentityFilters filters, NewIdentities identities) {
    if (keys.size() == 0) {
      return;
    }
    filters.add(keys, positions.get(0), positions.get(positions.size() - 1));
    for (int i = 0; i < keys.size(); i++) {
      identities.add(keys.get(i), positions.get(i));
    }
    keys.clear();
    positions.clear();
    filter = new IdentityFilter(room);
  }
}
