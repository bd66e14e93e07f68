package dev.impulse.lambda.telemetry;

import java.util.concurrent.atomic.AtomicInteger;

/** Lets through the first few of an invocation, and counts the others. */
final class LogRateLimiter {

  private static final int MOST = 5;

  private final AtomicInteger count = new AtomicInteger();

  boolean tryAcquire() {
    return count.incrementAndGet() <= MOST;
  }

  /** How many were not let through; counting begins again. */
  int takeSuppressed() {
    return Math.max(0, count.getAndSet(0) - MOST);
  }
}
