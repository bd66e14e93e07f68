package dev.impulse.store;

import dev.impulse.Definition;
import dev.impulse.spi.Codec;
import java.time.Instant;
import java.util.List;

/**
 * Hosts one function: what an invocation brings is folded or decided on, committed, and carried
 * out. Safe to call again with the same records at any time, however the last call ended.
 */
public interface StoreHost {

  /**
   * Handles a batch of records.
   *
   * @param records in the order of their sources
   * @return the indices of those that are not committed with all their effects delivered, in
   *     ascending order: they must be delivered again
   */
  List<Integer> handle(List<InputRecord> records, Deadline deadline);

  /**
   * Handles records that their source has given up, as they come back from an on-failure
   * destination. One that its key may have seen, too long ago to know, is not folded but kept in
   * the failure store, under a name that begins with {@code late/}.
   *
   * @return as {@link #handle} does
   */
  List<Integer> handleLate(List<InputRecord> records, Deadline deadline);

  /**
   * Folds the wakes that are due.
   *
   * @return how many keys are left that could not be woken now
   * @throws UnavailableException if it cannot be told which keys are due
   */
  int wake(Instant now, Deadline deadline);

  /**
   * Hosts a function.
   *
   * @param codec knows the payloads and the state of the function
   */
  static StoreHost of(Definition definition, Codec codec, HostSettings settings, Ports ports) {
    return switch (definition) {
      case Definition.Keyed<?, ?> keyed -> new KeyedStoreHost<>(keyed, codec, settings, ports);
      case Definition.Stateless stateless ->
          new StatelessStoreHost(stateless, codec, settings, ports);
    };
  }

  /**
   * Folds a key's parked event and those that wait behind it, in order, up to one that fails again;
   * or all that a function which skips has recorded of it.
   *
   * @return how many are still kept
   * @throws IllegalArgumentException if nothing is parked for the key
   * @throws UnavailableException if not all of it could be done now
   */
  int redrive(String key, Deadline deadline);

  /** Gives up a key's parked event, and goes on with the others as in a redrive. */
  int drop(String key, Deadline deadline);

  /** The keys that have stopped, and each failure of which the function has made none stop. */
  List<Parked> parked();
}
