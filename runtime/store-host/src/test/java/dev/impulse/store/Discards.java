package dev.impulse.store;

import java.util.ArrayList;
import java.util.List;

/** The batches that a source gave up. */
final class Discards {

  private final List<List<Delivered>> batches = new ArrayList<>();

  void add(List<Delivered> batch) {
    batches.add(batch);
  }

  boolean has(Delivered record) {
    return batches.stream().anyMatch(batch -> batch.contains(record));
  }

  /** Hands them to the diary again, some of them twice. */
  void redrive(Simulation simulation) {
    for (List<Delivered> batch : batches) {
      for (int times = 1 + simulation.random.nextInt(2); times > 0; times--) {
        simulation.alone(() -> simulation.host("diary").handleLate(batch, () -> false));
      }
    }
  }
}
