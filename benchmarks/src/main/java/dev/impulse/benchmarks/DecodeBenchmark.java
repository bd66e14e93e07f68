package dev.impulse.benchmarks;

import dev.impulse.model.sales.OrderPlaced;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to decode a batch of orders, and what it costs others. */
@State(Scope.Thread)
public class DecodeBenchmark {

  private final List<byte[]> orders = Samples.orders(OrderPlaced.class);

  @Benchmark
  @OperationsPerInvocation(Samples.BATCH)
  public void impulse(Blackhole sink) {
    for (byte[] order : orders) {
      sink.consume(Samples.CODEC.decode(OrderPlaced.class, order));
    }
  }

  @Benchmark
  @OperationsPerInvocation(Samples.BATCH)
  public void jacksonBinding(Blackhole sink) throws IOException {
    for (byte[] order : orders) {
      sink.consume(JacksonOrders.bound(order));
    }
  }

  @Benchmark
  @OperationsPerInvocation(Samples.BATCH)
  public void jacksonStreaming(Blackhole sink) throws IOException {
    for (byte[] order : orders) {
      sink.consume(JacksonOrders.streamed(order));
    }
  }
}
