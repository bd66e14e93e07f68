package dev.impulse.aws;

import dev.impulse.store.UnavailableException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses between tries in vain: twice as long from one to the next, with jitter, up to a number.
 */
final class BoundedRetries {

  private static final Duration FIRST = Duration.ofMillis(25);

  private final int most;
  private int inVain;

  BoundedRetries(int most) {
    this.most = most;
  }

  /** What was tried was not in vain. */
  void progress() {
    inVain = 0;
  }

  /**
   * Pauses after a try in vain.
   *
   * @throws UnavailableException if that was one too many, or the thread is interrupted
   */
  void pause(String what) {
    inVain++;
    if (inVain == most) {
      throw new UnavailableException("%s: tried %d times in vain".formatted(what, most), null);
    }
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(FIRST.toMillis() << inVain));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("%s: interrupted".formatted(what), e);
    }
  }
}
