package dev.impulse.benchmarks;

import dev.impulse.json.JsonCodec;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.spi.Codec;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Events of the usual workload, for measures of single parts. */
final class Samples {

  /** How many are handled at once. */
  static final int BATCH = 500;

  static final Codec CODEC = JsonCodec.create();

  private static final int CUSTOMERS = 1_000;

  private Samples() {}

  /** The first so many events. */
  static List<WorkloadEvent<?>> events(int count) {
    Iterator<WorkloadEvent<?>> all = new Workload(42, CUSTOMERS).iterator();
    List<WorkloadEvent<?>> events = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      events.add(all.next());
    }
    return events;
  }

  /** A batch of orders as JSON, each as one of this type. */
  static List<byte[]> orders(Class<? super OrderPlaced> type) {
    return events(40 * BATCH).stream()
        .map(WorkloadEvent::data)
        .filter(OrderPlaced.class::isInstance)
        .limit(BATCH)
        .map(order -> CODEC.encode(type, OrderPlaced.class.cast(order)))
        .toList();
  }
}
