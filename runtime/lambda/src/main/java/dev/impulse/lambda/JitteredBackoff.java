package dev.impulse.lambda;

import dev.impulse.store.Backoff;
import dev.impulse.store.UnavailableException;
import java.time.Duration;

/**
 * Waits up to 50 ms, then up to twice as long each time, a second at most. How long exactly is
 * taken from the clock: a random number would be the same in all environments that SnapStart
 * restores from one snapshot, and these would try again all at once.
 */
final class JitteredBackoff implements Backoff {

  private static final long FIRST = Duration.ofMillis(50).toNanos();
  private static final long LONGEST = Duration.ofSeconds(1).toNanos();
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  @Override
  public void after(int failures) {
    long most = Math.min(LONGEST, FIRST << Math.min(failures - 1, 10));
    long nanos = Long.remainderUnsigned(System.nanoTime() * SPREAD, most);
    try {
      Thread.sleep(Duration.ofNanos(nanos));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("interrupted while waiting to try again", e);
    }
  }
}
