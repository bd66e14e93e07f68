package dev.impulse.store;

import java.util.List;

/**
 * Port: the events that wait behind a parked one, that included, whole. Kept until they are
 * removed.
 *
 * <p>Every method throws {@link UnavailableException} where it is not known what it did.
 */
public interface FailureStore {

  /**
   * Keeps records under a name; done again under the same name it replaces them.
   *
   * @param name of the function's, unique among all
   * @param records each in a binary form, up to 1 MiB
   */
  void put(String name, List<byte[]> records);

  /**
   * What was kept under a name, in order.
   *
   * @throws IllegalStateException if there is nothing: something has deleted it
   */
  List<byte[]> get(String name);

  /** Forgets what was kept under a name; does nothing if there is nothing. */
  void remove(String name);

  /** The names that begin like this, in no particular order. */
  List<String> names(String prefix);
}
