package dev.impulse.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** Measures what this process spends from when it is made. */
final class Meter {

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private record Spent(long cpuNanos, long allocated) {}

  private record Reading(
      long nanos, Spent spent, long collections, long collectionMillis, double compilers) {}

  private final Supplier<Spent> spending;
  private final Reading began;

  private Meter(Supplier<Spent> spending) {
    this.spending = spending;
    this.began = read();
  }

  /** Measures the whole process but for one thread, which is no part of what is measured. */
  static Meter ofProcessWithout(Thread outsider) {
    return new Meter(() -> {
      Spent all = new Spent(PROCESS.getProcessCpuTime(), THREADS.getTotalThreadAllocatedBytes());
      Spent outside = spentBy(outsider);
      return new Spent(all.cpuNanos - outside.cpuNanos, all.allocated - outside.allocated);
    });
  }

  static Meter ofThisThread() {
    Thread self = Thread.currentThread();
    return new Meter(() -> spentBy(self));
  }

  private static Spent spentBy(Thread thread) {
    long id = thread.threadId();
    return new Spent(THREADS.getThreadCpuTime(id), THREADS.getThreadAllocatedBytes(id));
  }

  /** What was spent so far. */
  Cost cost(long events) {
    Reading now = read();
    return new Cost(
        events,
        (now.nanos - began.nanos) / 1e9,
        (now.spent.cpuNanos - began.spent.cpuNanos) / 1e9,
        now.spent.allocated - began.spent.allocated,
        now.collections - began.collections,
        (now.collectionMillis - began.collectionMillis) / 1e3,
        now.compilers - began.compilers);
  }

  private Reading read() {
    long collections = 0;
    long millis = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      collections += collector.getCollectionCount();
      millis += collector.getCollectionTime();
    }
    return new Reading(
        System.nanoTime(), spending.get(), collections, millis, ProcessFiles.compilerSeconds());
  }
}
