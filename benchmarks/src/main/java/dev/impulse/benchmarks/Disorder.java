package dev.impulse.benchmarks;

import dev.impulse.model.sales.CustomerId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * How much of a workload is out of order. An event is out of order across streams if it comes
 * before an event of its customer on another stream that happened earlier, or after one that
 * happened later.
 *
 * @param duplicates how many were put before
 * @param outOfOrder how many of the others are out of order
 */
@Json
record Disorder(long events, long duplicates, long outOfOrder) {

  private record Happened(String stream, Instant time) {

    static <T> Happened of(WorkloadEvent<T> event) {
      return new Happened(event.stream().name(), event.stream().time(event.data()).orElseThrow());
    }
  }

  static Disorder of(Workload workload, long events) {
    Map<CustomerId, List<Happened>> histories = new HashMap<>();
    long duplicates = 0;
    Iterator<WorkloadEvent<?>> all = workload.iterator();
    for (long i = 0; i < events; i++) {
      WorkloadEvent<?> event = all.next();
      if (event.again()) {
        duplicates++;
      } else {
        histories.computeIfAbsent(event.customer(), _ -> new ArrayList<>()).add(Happened.of(event));
      }
    }
    long outOfOrder = histories.values().stream().mapToLong(Disorder::outOfOrder).sum();
    return new Disorder(events, duplicates, outOfOrder);
  }

  private static long outOfOrder(List<Happened> history) {
    long count = 0;
    for (int i = 0; i < history.size(); i++) {
      count += isOutOfOrder(history, i) ? 1 : 0;
    }
    return count;
  }

  private static boolean isOutOfOrder(List<Happened> history, int place) {
    Happened one = history.get(place);
    for (int i = 0; i < history.size(); i++) {
      Happened other = history.get(i);
      if (!other.stream.equals(one.stream)
          && (i < place ? other.time.isAfter(one.time) : other.time.isBefore(one.time))) {
        return true;
      }
    }
    return false;
  }
}
