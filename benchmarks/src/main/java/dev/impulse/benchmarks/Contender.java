package dev.impulse.benchmarks;

import dev.impulse.engine.Durability;
import java.nio.file.Path;
import java.time.Duration;

/** Who runs side by side. */
enum Contender {
  IMPULSE("Impulse, survives a crash of the process") {
    @Override
    SystemUnderTest open(Path folder) {
      return new ImpulseSystem(folder, Durability.PROCESS);
    }
  },
  IMPULSE_POWER("Impulse, survives a power failure") {
    @Override
    SystemUnderTest open(Path folder) {
      return new ImpulseSystem(folder, Durability.POWER);
    }
  },
  KAFKA_STREAMS("Kafka Streams, commits every 100 ms (its default)") {
    @Override
    SystemUnderTest open(Path folder) throws Exception {
      return KafkaSystem.start(folder, Duration.ofMillis(100));
    }
  },
  KAFKA_STREAMS_30("Kafka Streams, commits every 30 ms") {
    @Override
    SystemUnderTest open(Path folder) throws Exception {
      return KafkaSystem.start(folder, Duration.ofMillis(30));
    }
  },
  FOLD_JSON("Ceiling: the fold in memory, inputs decoded, outputs encoded") {
    @Override
    SystemUnderTest open(Path folder) {
      return new FoldSystem(folder, true);
    }
  },
  FOLD("Ceiling: the fold in memory, no JSON") {
    @Override
    SystemUnderTest open(Path folder) {
      return new FoldSystem(folder, false);
    }
  };

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  boolean isImpulse() {
    return this == IMPULSE || this == IMPULSE_POWER;
  }

  boolean isCeiling() {
    return this == FOLD_JSON || this == FOLD;
  }

  abstract SystemUnderTest open(Path folder) throws Exception;
}
