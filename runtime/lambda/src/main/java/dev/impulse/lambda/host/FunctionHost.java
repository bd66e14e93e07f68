package dev.impulse.lambda.host;

import java.time.Instant;
import java.util.List;

/**
 * Hosts one function: what an invocation brings is folded or decided on, committed, and carried
 * out. Safe to call again with the same records at any time, however the last call ended.
 */
public interface FunctionHost {

  /**
   * Handles a batch of records.
   *
   * @param records in the order of their sources
   * @return the indices of those that are not committed with all their effects delivered, in
   *     ascending order: they must be delivered again
   */
  List<Integer> handle(List<Delivered> records, Deadline deadline);

  /**
   * Folds the wakes that are due.
   *
   * @return how many keys are left that could not be woken now
   */
  int wake(Instant now, Deadline deadline);

  /**
   * Folds a key's parked event and those that wait behind it, in order, up to one that fails again.
   *
   * @return how many are still in line
   */
  int redrive(String key, Deadline deadline);

  /** Gives up a key's parked event, and goes on with the others as in a redrive. */
  int drop(String key, Deadline deadline);

  /** The keys that have stopped; of a stateless function, those of its failures. */
  List<Parked> parked();
}
