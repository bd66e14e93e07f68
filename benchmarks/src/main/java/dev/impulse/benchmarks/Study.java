package dev.impulse.benchmarks;

import org.jspecify.annotations.Nullable;

/** One thing that grows. */
enum Study {
  LOG(Experiment.REVISIT) {
    // As many are measured as make a short log, too, begin to save its states.
    @Override
    StudyScope scope(boolean quick) {
      return quick
          ? StudyScope.of(100_000, 50_000, 10_000L, 100_000L)
          : StudyScope.of(400_000, 450_000, 10_000L, 100_000L, 1_000_000L, 10_000_000L);
    }

    @Override
    Iterable<WorkloadEvent<?>> inputs(long seed, long size) {
      return LogExperiments.workload(seed);
    }

    // Of two events in the log, less than one is put.
    @Override
    long put(long size, StudyScope scope) {
      return scope.warmUp() + size / 2 + scope.measured();
    }

    @Override
    double seconds(long size) {
      return 15 + size / 250_000.0;
    }

    @Override
    double secondsToPrepare(StudyScope scope) {
      return scope.sizes().getLast() / 100_000.0;
    }
  },

  /** In each batch. */
  KEYS(Experiment.KEYS) {
    @Override
    StudyScope scope(boolean quick) {
      return quick
          ? StudyScope.of(100_000, 50_000, 1L, 1_000L)
          : StudyScope.of(300_000, 200_000, 1L, 10L, 100L, 1_000L);
    }

    @Override
    Iterable<WorkloadEvent<?>> inputs(long seed, long size) {
      return KeysExperiment.spread(seed, size);
    }
  },

  /** The events that the one key has had. */
  HOT_KEY(Experiment.HOT_KEY) {
    @Override
    StudyScope scope(boolean quick) {
      return quick
          ? StudyScope.of(0, 50_000, 100_000L)
          : StudyScope.of(0, 200_000, 300_000L, 1_000_000L, 3_000_000L);
    }

    @Override
    Iterable<WorkloadEvent<?>> inputs(long seed, long size) {
      return KeysExperiment.oneHotKey(seed);
    }
  },

  /** Repriced by one move of the fuel index. */
  ITEMS(Experiment.ITEMS) {
    @Override
    StudyScope scope(boolean quick) {
      return quick
          ? StudyScope.of(0, 0, 1_000L, 100_000L)
          : StudyScope.of(0, 0, 1_000L, 10_000L, 100_000L, 1_000_000L);
    }

    @Override
    String heap() {
      return "512m";
    }
  },

  /** Of one stream. */
  FUNCTIONS(Experiment.FUNCTIONS) {
    @Override
    StudyScope scope(boolean quick) {
      return quick
          ? StudyScope.of(20_000, 20_000, 1L, 100L)
          : StudyScope.of(50_000, 50_000, 1L, 10L, 100L);
    }
  },

  /** Functions of which one is at work. */
  IDLE(Experiment.IDLE) {
    @Override
    StudyScope scope(boolean quick) {
      return quick
          ? StudyScope.of(3_000, 1_000, 1L, 1_000L)
          : StudyScope.of(10_000, 5_000, 1L, 10L, 100L, 1_000L);
    }
  },

  /** Of so many events. */
  REPLAY(Experiment.REPLAY) {
    @Override
    StudyScope scope(boolean quick) {
      return quick
          ? StudyScope.of(160_000, 100_000, 260_000L)
          : StudyScope.of(600_000, 400_000, 1_000_000L);
    }

    @Override
    Iterable<WorkloadEvent<?>> inputs(long seed, long size) {
      return ReplayExperiment.workload(seed);
    }
  };

  private final Experiment experiment;

  Study(Experiment experiment) {
    this.experiment = experiment;
  }

  Experiment experiment() {
    return experiment;
  }

  abstract StudyScope scope(boolean quick);

  /** The most that the heap may take. */
  String heap() {
    return "1g";
  }

  /** What is put, without end; null if the experiment makes it itself. */
  @Nullable Iterable<WorkloadEvent<?>> inputs(long seed, long size) {
    return null;
  }

  /** How many inputs it needs at most. */
  long put(long size, StudyScope scope) {
    return Math.max(size, scope.warmUp()) + scope.measured();
  }

  /** How long one run takes, more or less. */
  double seconds(long size) {
    return 12 + size / 50_000.0;
  }

  /** How long it takes until there is something to run over, more or less. */
  double secondsToPrepare(StudyScope scope) {
    return 0;
  }
}
