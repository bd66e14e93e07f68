package dev.impulse.store;

import java.util.ArrayList;
import java.util.List;

/** The batches that a source gave up. */
final class DiscardedBatches {

  private final List<List<InputRecord>> batches = new ArrayList<>();

  void add(List<InputRecord> batch) {
    batches.add(batch);
  }

  boolean has(InputRecord record) {
    return batches.stream().anyMatch(batch -> batch.contains(record));
  }

  /** Hands them to the diary again, some of them twice. */
  void redrive(Simulation simulation) {
    for (List<InputRecord> batch : batches) {
      for (int times = 1 + simulation.random.nextInt(2); times > 0; times--) {
        simulation.alone(() -> simulation.host("diary").handleLate(batch, () -> false));
      }
    }
  }
}
