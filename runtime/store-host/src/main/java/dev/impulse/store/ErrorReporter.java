package dev.impulse.store;

/** Port: is told what fails around decisions, for a log. */
@FunctionalInterface
public interface ErrorReporter {

  /**
   * Reports something that will be tried again, by this invocation or the next.
   *
   * @param what was to be done, and to which key or stream
   */
  void report(String what, RuntimeException cause);
}
