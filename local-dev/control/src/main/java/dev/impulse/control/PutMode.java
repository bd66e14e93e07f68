package dev.impulse.control;

/** How events go into the log. */
public enum PutMode {

  /** At the clock's time. */
  PUT,

  /** As history, at the events' own times; then the log's time is the clock's. */
  HISTORY,

  /** As history of which more follows, so that the clock waits. */
  HISTORY_WITH_MORE_TO_COME;

  boolean isHistory() {
    return this != PUT;
  }
}
