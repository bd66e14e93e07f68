package dev.impulse.benchmarks;

import java.io.IOException;

/** What is done in a process of its own, to see how cost grows. */
enum Experiment {
  FILL,
  REVISIT,
  AUDIT,
  KEYS,
  HOT_KEY,
  ITEMS,
  FUNCTIONS,
  IDLE,
  REPLAY;

  ExperimentResult run(ExperimentPlan plan) throws IOException, InterruptedException {
    return switch (this) {
      case FILL -> LogExperiments.fill(plan);
      case REVISIT -> LogExperiments.revisit(plan);
      case AUDIT -> LogExperiments.audit(plan);
      case KEYS -> KeysExperiment.spread(plan);
      case HOT_KEY -> KeysExperiment.oneHotKey(plan);
      case ITEMS -> ItemsExperiment.run(plan);
      case FUNCTIONS -> FunctionsExperiment.run(plan);
      case IDLE -> IdleExperiment.run(plan);
      case REPLAY -> ReplayExperiment.run(plan);
    };
  }
}
