package dev.impulse.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a run's answers: how often, and the first of them in words. */
final class WrongAnswers {

  private static final int EXAMPLES = 5;

  private final List<String> examples = new ArrayList<>();
  private long count;

  void found(String fault) {
    if (examples.size() < EXAMPLES) {
      examples.add(fault);
    }
    count++;
  }

  long count() {
    return count;
  }

  List<String> examples() {
    return List.copyOf(examples);
  }
}
