package dev.impulse.benchmarks;

import static dev.impulse.benchmarks.Quantity.DELIVERIES_PER_CORE_SECOND;
import static dev.impulse.benchmarks.Quantity.DELIVERY_MICROS;
import static dev.impulse.benchmarks.Quantity.DELIVERY_P99_MICROS;
import static dev.impulse.benchmarks.Quantity.DISK;
import static dev.impulse.benchmarks.Quantity.DISK_PER_EVENT;
import static dev.impulse.benchmarks.Quantity.EVENTS_PER_CORE_SECOND;
import static dev.impulse.benchmarks.Quantity.EVENTS_PER_SECOND;
import static dev.impulse.benchmarks.Quantity.FILLING_RSS;
import static dev.impulse.benchmarks.Quantity.IDLE_SHARE;
import static dev.impulse.benchmarks.Quantity.LOAD_SECONDS;
import static dev.impulse.benchmarks.Quantity.OPEN_MILLIS;
import static dev.impulse.benchmarks.Quantity.PUT;
import static dev.impulse.benchmarks.Quantity.REPLAYED_PER_CORE_SECOND;
import static dev.impulse.benchmarks.Quantity.REPLAYED_PER_SECOND;
import static dev.impulse.benchmarks.Quantity.REPRICE_SECONDS;
import static dev.impulse.benchmarks.Quantity.RSS;
import static dev.impulse.benchmarks.Quantity.START_MILLIS;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that grows, and what is measured of it. */
enum Study {
  LOG("Events in the log", "events in the log", Experiment.REVISIT) {
    // As many are measured as make a short log, too, begin to save its states.
    @Override
    Extent extent(boolean quick) {
      return quick
          ? Extent.of(100_000, 50_000, 10_000L, 100_000L)
          : Extent.of(400_000, 450_000, 10_000L, 100_000L, 1_000_000L, 10_000_000L);
    }

    @Override
    Iterable<Given<?>> inputs(long seed, long size) {
      return LogExperiments.workload(seed);
    }

    // Of two events in the log, less than one is put.
    @Override
    long put(long size, Extent extent) {
      return extent.warmUp() + size / 2 + extent.measured();
    }

    @Override
    double seconds(long size) {
      return 15 + size / 250_000.0;
    }

    @Override
    double secondsToPrepare(Extent extent) {
      return extent.sizes().getLast() / 100_000.0;
    }

    @Override
    List<Quantity> quantities() {
      return List.of(
          PUT,
          EVENTS_PER_CORE_SECOND,
          EVENTS_PER_SECOND,
          START_MILLIS,
          OPEN_MILLIS,
          RSS,
          FILLING_RSS,
          DISK,
          DISK_PER_EVENT);
    }

    @Override
    List<Chart> charts() {
      return List.of(
          Chart.linear("growth-log-rate", "Rate over a growing log", EVENTS_PER_CORE_SECOND),
          Chart.linear(
              "growth-log-start", "Start-up over a growing log", START_MILLIS, OPEN_MILLIS),
          Chart.linear("growth-log-memory", "Memory over a growing log", RSS, FILLING_RSS),
          Chart.logarithmic("growth-log-disk", "Disk over a growing log", DISK));
    }
  },

  KEYS("Keys in a batch of 1,000", "keys in a batch", Experiment.KEYS) {
    @Override
    Extent extent(boolean quick) {
      return quick
          ? Extent.of(100_000, 50_000, 1L, 1_000L)
          : Extent.of(300_000, 200_000, 1L, 10L, 100L, 1_000L);
    }

    @Override
    Iterable<Given<?>> inputs(long seed, long size) {
      return KeysExperiment.spread(seed, size);
    }

    @Override
    List<Quantity> quantities() {
      return List.of(EVENTS_PER_CORE_SECOND, EVENTS_PER_SECOND, RSS);
    }

    @Override
    List<Chart> charts() {
      return List.of(
          Chart.linear("growth-keys", "Rate by keys in a batch of 1,000", EVENTS_PER_CORE_SECOND));
    }
  },

  HOT_KEY("One hot key", "events the key has had", Experiment.HOT_KEY) {
    @Override
    Extent extent(boolean quick) {
      return quick
          ? Extent.of(0, 50_000, 100_000L)
          : Extent.of(0, 200_000, 300_000L, 1_000_000L, 3_000_000L);
    }

    @Override
    Iterable<Given<?>> inputs(long seed, long size) {
      return KeysExperiment.oneHotKey(seed);
    }

    @Override
    List<Quantity> quantities() {
      return List.of(EVENTS_PER_CORE_SECOND, EVENTS_PER_SECOND, RSS);
    }
  },

  ITEMS("Items that one move of the fuel index reprices", "items", Experiment.ITEMS) {
    @Override
    Extent extent(boolean quick) {
      return quick
          ? Extent.of(0, 0, 1_000L, 100_000L)
          : Extent.of(0, 0, 1_000L, 10_000L, 100_000L, 1_000_000L);
    }

    @Override
    String heap() {
      return "512m";
    }

    @Override
    List<Quantity> quantities() {
      return List.of(REPRICE_SECONDS, EVENTS_PER_SECOND, LOAD_SECONDS, RSS);
    }

    @Override
    List<Chart> charts() {
      return List.of(
          Chart.logarithmic("growth-items", "One move of the fuel index", REPRICE_SECONDS));
    }
  },

  FUNCTIONS("Functions on one stream", "functions", Experiment.FUNCTIONS) {
    @Override
    Extent extent(boolean quick) {
      return quick ? Extent.of(20_000, 20_000, 1L, 100L) : Extent.of(50_000, 50_000, 1L, 10L, 100L);
    }

    @Override
    List<Quantity> quantities() {
      return List.of(EVENTS_PER_CORE_SECOND, EVENTS_PER_SECOND, DELIVERIES_PER_CORE_SECOND, RSS);
    }

    @Override
    List<Chart> charts() {
      return List.of(
          Chart.logarithmic(
              "growth-functions",
              "Functions on one stream",
              EVENTS_PER_CORE_SECOND,
              DELIVERIES_PER_CORE_SECOND));
    }
  },

  IDLE("Functions loaded, one of them at work", "functions", Experiment.IDLE) {
    @Override
    Extent extent(boolean quick) {
      return quick
          ? Extent.of(3_000, 1_000, 1L, 1_000L)
          : Extent.of(10_000, 5_000, 1L, 10L, 100L, 1_000L);
    }

    @Override
    List<Quantity> quantities() {
      return List.of(IDLE_SHARE, DELIVERY_MICROS, DELIVERY_P99_MICROS, RSS);
    }

    @Override
    List<Chart> charts() {
      return List.of(
          Chart.linear("growth-idle", "One event for one of many functions", DELIVERY_MICROS));
    }
  },

  REPLAY("Replay of join-ledger", "events", Experiment.REPLAY) {
    @Override
    Extent extent(boolean quick) {
      return quick
          ? Extent.of(160_000, 100_000, 260_000L)
          : Extent.of(600_000, 400_000, 1_000_000L);
    }

    @Override
    Iterable<Given<?>> inputs(long seed, long size) {
      return ReplayExperiment.workload(seed);
    }

    @Override
    List<Quantity> quantities() {
      return List.of(
          EVENTS_PER_CORE_SECOND,
          EVENTS_PER_SECOND,
          REPLAYED_PER_CORE_SECOND,
          REPLAYED_PER_SECOND,
          RSS);
    }
  };

  private final String title;
  private final String axis;
  private final Experiment experiment;

  Study(String title, String axis, Experiment experiment) {
    this.title = title;
    this.axis = axis;
    this.experiment = experiment;
  }

  String title() {
    return title;
  }

  /** What grows. */
  String axis() {
    return axis;
  }

  Experiment experiment() {
    return experiment;
  }

  abstract Extent extent(boolean quick);

  /** The most that the heap may take. */
  String heap() {
    return "1g";
  }

  /** What is put, without end; null if the experiment makes it itself. */
  @Nullable Iterable<Given<?>> inputs(long seed, long size) {
    return null;
  }

  /** How many inputs it needs at most. */
  long put(long size, Extent extent) {
    return Math.max(size, extent.warmUp()) + extent.measured();
  }

  /** What its table has, in this order. */
  abstract List<Quantity> quantities();

  List<Chart> charts() {
    return List.of();
  }

  /** How long one run takes, more or less. */
  double seconds(long size) {
    return 12 + size / 50_000.0;
  }

  /** How long it takes until there is something to run over, more or less. */
  double secondsToPrepare(Extent extent) {
    return 0;
  }
}
