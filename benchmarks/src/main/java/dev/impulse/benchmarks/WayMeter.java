package dev.impulse.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.impulse.benchmarks.lambda.Contest;
import dev.impulse.benchmarks.lambda.Handler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** The turns of one way to write a function, and what they have cost its thread. */
final class WayMeter {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final String title;
  private final Handler handler;
  private final List<Double> nanos = new ArrayList<>();
  private final List<Double> bytes = new ArrayList<>();

  WayMeter(Contest.Way way) {
    this.title = way.title();
    this.handler = way.start().get();
  }

  String title() {
    return title;
  }

  Handler handler() {
    return handler;
  }

  /**
   * Takes a turn.
   *
   * @param records how many each event has
   */
  void take(List<byte[]> events, int records) throws IOException {
    long thread = Thread.currentThread().threadId();
    double handled = (double) events.size() * records;
    long allocated = THREADS.getThreadAllocatedBytes(thread);
    long cpu = THREADS.getCurrentThreadCpuTime();
    for (byte[] event : events) {
      handler.handle(event);
    }
    nanos.add((THREADS.getCurrentThreadCpuTime() - cpu) / handled);
    bytes.add((THREADS.getThreadAllocatedBytes(thread) - allocated) / handled);
  }

  /** What was taken so far was to warm up. */
  void forget() {
    nanos.clear();
    bytes.clear();
  }

  LambdaHostReport.Row row() {
    return new LambdaHostReport.Row(title, Spread.of(nanos), Spread.of(bytes).median());
  }
}
