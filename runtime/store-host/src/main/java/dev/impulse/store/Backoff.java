package dev.impulse.store;

/** Port: waits before something is tried again, longer each time and never quite as long. */
@FunctionalInterface
public interface Backoff {

  /**
   * Waits.
   *
   * @param failures how often it has failed so far, from 1
   */
  void after(int failures);
}
