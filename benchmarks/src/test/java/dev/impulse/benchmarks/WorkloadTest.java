package dev.impulse.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.json.JsonCodec;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.spi.Codec;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  private static final Workload WORKLOAD = new Workload(7, 100);
  private static final long EVENTS = 20_000;

  private record Line(String stream, CustomerId customer) {}

  @Test
  void equalWorkloadsYieldEqualBytes() {
    assertThat(json(WORKLOAD)).isEqualTo(json(new Workload(7, 100)));
    assertThat(json(WORKLOAD)).isNotEqualTo(json(new Workload(8, 100)));
  }

  @Test
  void mostEventsAreOutOfOrderAcrossStreams() {
    Disorder disorder = Disorder.of(WORKLOAD, EVENTS);
    long different = EVENTS - disorder.duplicates();
    assertThat(disorder.outOfOrder()).isBetween(different * 80 / 100, different * 95 / 100);
  }

  @Test
  void everyTwentiethEventHasBeenPutBefore() {
    assertThat(Disorder.of(WORKLOAD, EVENTS).duplicates())
        .isBetween(EVENTS * 45 / 1_000, EVENTS * 55 / 1_000);
    Set<Object> seen = new HashSet<>();
    events().forEach(event -> assertThat(seen.add(id(event))).isNotEqualTo(event.again()));
  }

  @Test
  void howManyDifferentEventsWerePutTellsHowFarItWasPut() {
    long reached = WORKLOAD.reached(1_000);

    assertThat(reached).isBetween(1_001L, 1_100L);
    assertThat(WORKLOAD.different(reached)).isEqualTo(1_000);
    assertThat(WORKLOAD.different(reached + 1)).isEqualTo(1_001);
  }

  @Test
  void everyStreamKeepsTheOrderOfItsEvents() {
    Map<Line, Instant> last = new HashMap<>();
    events()
        .filter(event -> !event.again())
        .forEach(event -> {
          Instant before = last.put(new Line(event.stream().name(), event.customer()), time(event));
          assertThat(before == null || before.isBefore(time(event))).isTrue();
        });
  }

  @Test
  void itGoesOnAtEqualCost() {
    long early = customers(5_000, 10_000);
    long late = customers(15_000, 20_000);
    assertThat(late).isBetween(early * 8 / 10, early * 12 / 10);
  }

  private static long customers(long from, long to) {
    return events().skip(from).limit(to - from).map(WorkloadEvent::customer).distinct().count();
  }

  private static Stream<WorkloadEvent<?>> events() {
    Iterator<WorkloadEvent<?>> all = WORKLOAD.iterator();
    return Stream.<WorkloadEvent<?>>generate(all::next).limit(EVENTS);
  }

  private static <T> List<String> id(WorkloadEvent<T> event) {
    return List.of(
        event.stream().name(),
        event.stream().type(event.data()),
        event.stream().id(event.data()).orElseThrow());
  }

  private static <T> Instant time(WorkloadEvent<T> event) {
    return event.stream().time(event.data()).orElseThrow();
  }

  private static List<String> json(Workload workload) {
    Codec codec = JsonCodec.create();
    Iterator<WorkloadEvent<?>> all = workload.iterator();
    return Stream.generate(() -> new String(all.next().json(codec), UTF_8)).limit(1_000).toList();
  }
}
