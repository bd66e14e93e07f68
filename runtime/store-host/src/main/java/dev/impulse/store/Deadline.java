package dev.impulse.store;

/** How much of an invocation's time is left. */
@FunctionalInterface
public interface Deadline {

  /** Whether there is only time left to finish what has begun. */
  boolean isNear();
}
