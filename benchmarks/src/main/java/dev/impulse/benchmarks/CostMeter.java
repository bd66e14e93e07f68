package dev.impulse.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;

/** Measures what this process spends from when it is made. */
final class CostMeter {

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private record Spent(long cpuNanos, long compilerNanos, long allocated) {

    Spent without(Spent other) {
      return new Spent(
          cpuNanos - other.cpuNanos,
          compilerNanos - other.compilerNanos,
          allocated - other.allocated);
    }
  }

  private record Reading(long nanos, Spent spent, long collections, long collectionMillis) {}

  private final Supplier<Spent> spending;
  private final Reading began;

  private CostMeter(Supplier<Spent> spending) {
    this.spending = spending;
    this.began = read();
  }

  /** Measures the whole process, but for threads that are no part of what is measured. */
  static CostMeter ofProcessWithout(List<Thread> outsiders) {
    return new CostMeter(() -> spentByProcessWithout(outsiders));
  }

  private static Spent spentByProcessWithout(List<Thread> outsiders) {
    Spent spent =
        new Spent(
            PROCESS.getProcessCpuTime(),
            ProcessFiles.compilerNanos(),
            THREADS.getTotalThreadAllocatedBytes());
    for (Thread outsider : outsiders) {
      spent = spent.without(spentBy(outsider));
    }
    return spent;
  }

  private static Spent spentBy(Thread thread) {
    long id = thread.threadId();
    return new Spent(THREADS.getThreadCpuTime(id), 0, THREADS.getThreadAllocatedBytes(id));
  }

  /** What was spent so far. */
  Cost cost(long events) {
    Reading now = read();
    Spent spent = now.spent.without(began.spent);
    return new Cost(
        events,
        (now.nanos - began.nanos) / 1e9,
        spent.cpuNanos / 1e9,
        spent.compilerNanos / 1e9,
        spent.allocated,
        now.collections - began.collections,
        (now.collectionMillis - began.collectionMillis) / 1e3);
  }

  private Reading read() {
    long collections = 0;
    long millis = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      collections += collector.getCollectionCount();
      millis += collector.getCollectionTime();
    }
    return new Reading(System.nanoTime(), spending.get(), collections, millis);
  }
}
