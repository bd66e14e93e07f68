package dev.impulse.benchmarks;

/** Somebody who reads decisions as they come. */
interface DecisionWatcher extends AutoCloseable {

  /** Who is told of decisions. */
  @FunctionalInterface
  interface Seen {

    /** Is given a decision as JSON. */
    void decision(byte[] decision);
  }

  @Override
  void close();
}
