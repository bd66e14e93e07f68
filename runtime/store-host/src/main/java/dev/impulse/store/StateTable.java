package dev.impulse.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port: the items of one keyed function.
 *
 * <p>Every method throws {@link UnavailableException} where it is not known what it did.
 */
public interface StateTable {

  /**
   * The items of these keys, those that there are; perhaps older ones, as an eventually consistent
   * read may give them.
   */
  Map<String, KeyItem> load(Collection<String> keys);

  /** The item of a key as the last write left it. */
  Optional<KeyItem> read(String key);

  /**
   * Writes an item if the table has the version before its own: for version 1, none.
   *
   * @throws RefusedException if the item is larger than the table can hold
   */
  WriteResult write(KeyItem item);

  /** Keys that are due at a time or before, the earliest first; at most so many. */
  List<String> due(Instant time, int most);

  /** Keys that have stopped, with no particular order. */
  List<String> stopped();
}
