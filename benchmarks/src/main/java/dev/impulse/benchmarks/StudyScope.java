package dev.impulse.benchmarks;

import java.util.List;

/**
 * How far a study goes.
 *
 * @param sizes of what grows, from the smallest on
 * @param warmUp how many events come first, unmeasured
 * @param measured how many events are measured
 */
record StudyScope(List<Long> sizes, long warmUp, long measured) {

  static StudyScope of(long warmUp, long measured, Long... sizes) {
    return new StudyScope(List.of(sizes), warmUp, measured);
  }
}
