package dev.impulse.cli;

import java.util.concurrent.CountDownLatch;

/** Notices that the process is asked to end, and delays its end until work is finished. */
final class Interruption implements AutoCloseable {

  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean asked;
  private Thread hook = new Thread();

  /** Has the process wait from now on, until closed. */
  static Interruption watched() {
    Interruption interruption = new Interruption();
    interruption.watch(() -> {});
    return interruption;
  }

  /** Lets the process end at once, until it is told to watch. */
  static Interruption unwatched() {
    return new Interruption();
  }

  /**
   * Has the process wait from now on, until closed.
   *
   * @param whenAsked done when the process is asked to end
   */
  void watch(Runnable whenAsked) {
    hook = new Thread(() -> noticed(whenAsked), "impulse-interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void noticed(Runnable whenAsked) {
    asked = true;
    whenAsked.run();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the process is asked to end. */
  boolean isAsked() {
    return asked;
  }

  @Override
  public void close() {
    closed.countDown();
    if (!asked) {
      forget();
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      asked = true;
    }
  }
}
