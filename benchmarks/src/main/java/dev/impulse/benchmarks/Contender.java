package dev.impulse.benchmarks;

import dev.impulse.engine.Durability;
import java.nio.file.Path;
import java.time.Duration;

/** Who runs side by side. */
enum Contender {
  IMPULSE("Impulse, survives a crash of the process") {
    @Override
    Subject open(Path folder) {
      return new ImpulseSubject(folder, Durability.PROCESS);
    }
  },
  IMPULSE_POWER("Impulse, survives a power failure") {
    @Override
    Subject open(Path folder) {
      return new ImpulseSubject(folder, Durability.POWER);
    }
  },
  KAFKA_STREAMS("Kafka Streams, commits every 100 ms (its default)") {
    @Override
    Subject open(Path folder) throws Exception {
      return KafkaSubject.start(folder, Duration.ofMillis(100));
    }
  },
  KAFKA_STREAMS_30("Kafka Streams, commits every 30 ms") {
    @Override
    Subject open(Path folder) throws Exception {
      return KafkaSubject.start(folder, Duration.ofMillis(30));
    }
  },
  FOLD_JSON("Ceiling: the fold in memory, inputs decoded, outputs encoded") {
    @Override
    Subject open(Path folder) {
      return new FoldSubject(folder, true);
    }
  },
  FOLD("Ceiling: the fold in memory, no JSON") {
    @Override
    Subject open(Path folder) {
      return new FoldSubject(folder, false);
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

  abstract Subject open(Path folder) throws Exception;
}
