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
    assertThat(Disorder.of(WORKLOAD, EVENTS).outOfOrderShare()).isBetween(0.8, 0.95);
  }

  @Test
  void everyTwentiethEventHasBeenPutBefore() {
    assertThat(Disorder.of(WORKLOAD, EVENTS).duplicateShare()).isBetween(0.045, 0.055);
    Set<Object> seen = new HashSet<>();
    events().forEach(given -> assertThat(seen.add(id(given))).isNotEqualTo(given.again()));
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
        .filter(given -> !given.again())
        .forEach(given -> {
          Instant before = last.put(new Line(given.stream().name(), given.customer()), time(given));
          assertThat(before == null || before.isBefore(time(given))).isTrue();
        });
  }

  @Test
  void itGoesOnAtEqualCost() {
    long early = customers(5_000, 10_000);
    long late = customers(15_000, 20_000);
    assertThat(late).isBetween(early * 8 / 10, early * 12 / 10);
  }

  private static long customers(long from, long to) {
    return events().skip(from).limit(to - from).map(Given::customer).distinct().count();
  }

  private static Stream<Given<?>> events() {
    Iterator<Given<?>> all = WORKLOAD.iterator();
    return Stream.<Given<?>>generate(all::next).limit(EVENTS);
  }

  private static <T> List<String> id(Given<T> given) {
    return List.of(
        given.stream().name(),
        given.stream().type(given.data()),
        given.stream().id(given.data()).orElseThrow());
  }

  private static <T> Instant time(Given<T> given) {
    return given.stream().time(given.data()).orElseThrow();
  }

  private static List<String> json(Workload workload) {
    Codec codec = JsonCodec.create();
    Iterator<Given<?>> all = workload.iterator();
    return Stream.generate(() -> new String(all.next().json(codec), UTF_8)).limit(1_000).toList();
  }
}
