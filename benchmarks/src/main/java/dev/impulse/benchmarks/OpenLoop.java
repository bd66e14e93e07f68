package dev.impulse.benchmarks;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Puts events at a steady rate, whatever the system does, and times each decision from when its
 * order was due to be put: a system that stalls is charged for all who wait meanwhile.
 */
final class OpenLoop {

  private static final long TICK_NANOS = 1_000_000;
  private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();
  private static final long LONGEST_MICROS = Duration.ofMinutes(1).toMillis() * 1_000;

  private final SystemUnderTest subject;
  private final InputReader reader;
  private final long rate;
  private final Queue<Input<?>> ahead = new ArrayDeque<>();
  private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
  private final AtomicLong decisions = new AtomicLong();
  private final AtomicLongArray due;
  private int firstOrder = Input.NO_ORDER;
  private long ordersPut;

  private OpenLoop(SystemUnderTest subject, InputReader reader, long rate, long events) {
    this.subject = subject;
    this.reader = reader;
    this.rate = rate;
    this.due = new AtomicLongArray((int) events);
  }

  /** Puts so many events a second for a while. */
  static DecisionLatency run(SystemUnderTest subject, InputReader reader, long rate, Duration time)
      throws InterruptedException {
    long events = rate * time.toSeconds() / InputReader.BATCH * InputReader.BATCH;
    OpenLoop loop = new OpenLoop(subject, reader, rate, events);
    try (DecisionWatcher _ = subject.watch(loop::seen)) {
      loop.put(events);
      subject.settle();
      loop.awaitDecisions();
    }
    return loop.latency();
  }

  private void put(long events) throws InterruptedException {
    long began = System.nanoTime();
    for (long put = 0; put < events; ) {
      long wanted = Math.min(events, (System.nanoTime() - began) * rate / 1_000_000_000L);
      if (wanted > put) {
        subject.put(batch(began, put, wanted));
        put = wanted;
      }
      LockSupport.parkNanos(TICK_NANOS);
    }
  }

  private List<Input<?>> batch(long began, long from, long to) throws InterruptedException {
    List<Input<?>> batch = new ArrayList<>((int) (to - from));
    for (long i = from; i < to; i++) {
      if (ahead.isEmpty()) {
        ahead.addAll(reader.next());
      }
      Input<?> input = ahead.remove();
      batch.add(input);
      noteDue(input.order(), began + i * 1_000_000_000L / rate);
    }
    return batch;
  }

  private void noteDue(int order, long nanos) {
    if (order == Input.NO_ORDER) {
      return;
    }
    if (firstOrder == Input.NO_ORDER) {
      firstOrder = order;
    }
    due.set(order - firstOrder, nanos);
    ordersPut++;
  }

  private void seen(byte[] decision) {
    int slot = orderNumber(decision) - firstOrder;
    long wasDue = slot < 0 || slot >= due.length() ? 0 : due.getAndSet(slot, 0);
    if (wasDue != 0) {
      long waited = (System.nanoTime() - wasDue) / 1_000;
      micros.recordValue(Math.clamp(waited, 0, LONGEST_MICROS));
      decisions.incrementAndGet();
    }
  }

  /** The digits of the first value, which is the order's id. */
  private static int orderNumber(byte[] decision) {
    int at = 0;
    while (decision[at] != '-') {
      at++;
    }
    int number = 0;
    for (at++; decision[at] != '"'; at++) {
      number = number * 10 + (decision[at] - '0');
    }
    return number;
  }

  private void awaitDecisions() {
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (decisions.get() < ordersPut && System.nanoTime() < until) {
      LockSupport.parkNanos(TICK_NANOS);
    }
    if (decisions.get() < ordersPut) {
      throw new IllegalStateException(
          "%d of %d decisions were seen".formatted(decisions.get(), ordersPut));
    }
  }

  private DecisionLatency latency() {
    return new DecisionLatency(
        rate,
        decisions.get(),
        micros.getValueAtPercentile(50),
        micros.getValueAtPercentile(99),
        micros.getValueAtPercentile(99.9),
        micros.getMaxValue());
  }
}
