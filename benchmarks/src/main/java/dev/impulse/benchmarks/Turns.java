package dev.impulse.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.impulse.benchmarks.lambda.Handler;
import dev.impulse.benchmarks.lambda.Handlers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** The turns of one way to write a function, and what they have cost its thread. */
final class Turns {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Handlers way;
  private final Handler handler;
  private final List<Double> nanos = new ArrayList<>();
  private final List<Double> bytes = new ArrayList<>();

  Turns(Handlers way) {
    this.way = way;
    this.handler = way.start();
  }

  Handlers way() {
    return way;
  }

  Handler handler() {
    return handler;
  }

  void take(byte[] event, int batches) throws IOException {
    long thread = Thread.currentThread().threadId();
    long allocated = THREADS.getThreadAllocatedBytes(thread);
    long cpu = THREADS.getCurrentThreadCpuTime();
    long events = 0;
    for (int batch = 0; batch < batches; batch++) {
      events += handler.handle(event).events().size();
    }
    nanos.add((double) (THREADS.getCurrentThreadCpuTime() - cpu) / events);
    bytes.add((double) (THREADS.getThreadAllocatedBytes(thread) - allocated) / events);
  }

  /** What was taken so far was to warm up. */
  void forget() {
    nanos.clear();
    bytes.clear();
  }

  LambdaHostReport.Row row() {
    return new LambdaHostReport.Row(way.title(), spread(nanos), spread(bytes).median());
  }

  private static Spread spread(List<Double> values) {
    return Spread.of(values.stream().mapToDouble(Double::doubleValue));
  }
}
