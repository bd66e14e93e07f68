package dev.impulse.benchmarks;

import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.spi.Outgoing;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to fold a batch of decoded events, and to encode what an order has led to. */
@State(Scope.Thread)
public class FoldBenchmark {

  private static final int EVENTS = 400 * Samples.BATCH;

  private final List<WorkloadEvent<?>> events = Samples.events(EVENTS);
  private final LedgerFold<?> ledgers = LedgerFold.opened();
  private final List<EnrichedOrder> enriched = enriched();
  private int next;

  @Benchmark
  @OperationsPerInvocation(Samples.BATCH)
  public void fold(Blackhole sink) {
    if (next == EVENTS) {
      next = 0;
      ledgers.forget();
    }
    for (int i = 0; i < Samples.BATCH; i++) {
      sink.consume(ledgers.fold(events.get(next++)));
    }
  }

  @Benchmark
  @OperationsPerInvocation(Samples.BATCH)
  public void encode(Blackhole sink) {
    for (EnrichedOrder order : enriched) {
      sink.consume(Samples.CODEC.encode(EnrichedOrder.class, order));
    }
  }

  private List<EnrichedOrder> enriched() {
    List<EnrichedOrder> found = new ArrayList<>();
    for (WorkloadEvent<?> event : events) {
      ledgers.fold(event).forEach(effect -> addOrder(effect, found));
    }
    ledgers.forget();
    return found.subList(0, Samples.BATCH);
  }

  private static void addOrder(Outgoing effect, List<EnrichedOrder> to) {
    if (effect instanceof Outgoing.Emitted<?> emitted
        && emitted.event().data() instanceof EnrichedOrder order) {
      to.add(order);
    }
  }
}
