package dev.impulse.benchmarks;

import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;

import dev.impulse.Definition;
import dev.impulse.engine.Accepted;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import dev.impulse.engine.EventTail;
import dev.impulse.engine.LoadedModule;
import dev.impulse.engine.RejectedException;
import dev.impulse.model.sales.OrderEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs to store a batch of orders that nobody reads, and to read one. No order is stored
 * twice: those to come are read before each call, which is not timed; what that allocates counts.
 */
@State(Scope.Thread)
@NullUnmarked // JMH sets up what a constructor would
public class LogBenchmark {

  private static final int BATCHES_TO_READ = 200;

  private Path folder;
  private Engine engine;
  private List<byte[]> orders;
  private long stored;
  private DataFolder data;
  private EventTail tail;

  /** Opens an engine whose one function emits orders, if anything, and stores some. */
  @Setup
  public void open() throws IOException, RejectedException {
    folder = Files.createTempDirectory("impulse-benchmark-");
    Definition quiet = Definition.stateless("quiet").on(CUSTOMERS, _ -> List.of()).emits(ORDERS);
    engine = Engine.open(EngineConfig.of(folder), List.of(LoadedModule.of(_ -> quiet)));
    orders = Samples.orders(OrderEvent.class);
    for (int i = 0; i < BATCHES_TO_READ; i++) {
      engine.put(fresh()).join();
    }
    data = DataFolder.open(folder);
    tail = data.fromStart(ORDERS.name());
  }

  private List<Accepted> fresh() throws RejectedException {
    List<Accepted> batch = new ArrayList<>(orders.size());
    for (byte[] order : orders) {
      batch.add(engine.read(ORDERS.name(), renamed(order)));
    }
    return batch;
  }

  private byte[] renamed(byte[] order) {
    String json = new String(order, StandardCharsets.UTF_8);
    return json.replaceFirst("\"id\":\"[^\"]*", "\"id\":\"O-" + stored++)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Orders that are not stored yet. */
  @State(Scope.Thread)
  @NullUnmarked // JMH sets up what a constructor would
  public static class Fresh {

    private List<Accepted> batch;

    @Setup(Level.Invocation)
    public void read(LogBenchmark log) throws RejectedException {
      batch = log.fresh();
    }
  }

  @Benchmark
  @OperationsPerInvocation(Samples.BATCH)
  public void store(Fresh fresh) {
    engine.put(fresh.batch).join();
  }

  @Benchmark
  @OperationsPerInvocation(Samples.BATCH)
  public void read(Blackhole sink) {
    for (int i = 0; i < Samples.BATCH; i++) {
      sink.consume(next());
    }
  }

  private byte[] next() {
    Optional<byte[]> next = tail.nextData();
    if (next.isEmpty()) {
      tail = data.fromStart(ORDERS.name());
      next = tail.nextData();
    }
    return next.orElseThrow();
  }

  /** Deletes all that was stored. */
  @TearDown
  public void close() throws IOException {
    data.close();
    engine.close();
    Folders.delete(folder);
  }
}
