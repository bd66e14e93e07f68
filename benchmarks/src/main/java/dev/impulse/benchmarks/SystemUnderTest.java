package dev.impulse.benchmarks;

import java.util.List;

/** A system that is measured: takes inputs, and decides on each order durably and once. */
interface SystemUnderTest extends AutoCloseable {

  /** How many different inputs it has from before: no more than were put. */
  default long alreadyPut() {
    return 0;
  }

  /** Hands inputs over, as a producer does; may return before they are safe. */
  void put(List<Input<?>> inputs);

  /** Waits until all that was put is decided, and that is committed. */
  void settle() throws InterruptedException;

  /** Tells of each decision once whoever reads them sees it committed, until it is closed. */
  DecisionWatcher watch(DecisionWatcher.Seen seen);

  /** Tells all that it has answered. */
  void answers(AnswerSink to);

  /** What this system is spared, for a ceiling; nothing unless it says so. */
  default Input<?> prepared(Input<?> input) {
    return input;
  }

  /** Threads of this process that do nothing of what is measured. */
  default List<Thread> outsiders() {
    return List.of();
  }

  @Override
  void close();
}
