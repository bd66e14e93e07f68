package dev.impulse.testkit;

import dev.impulse.spi.Line;
import dev.impulse.tck.Failure;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What has failed and what waits behind it. */
final class MemoryLine implements Line<Arrival> {

  private final Deque<Arrival> held;
  private Throwable cause;

  MemoryLine(Collection<? extends Arrival> held, Throwable cause) {
    this.held = new ArrayDeque<>(held);
    this.cause = cause;
  }

  void add(Arrival last) {
    held.add(last);
  }

  /** This line and the one behind it. */
  void addAll(MemoryLine behind) {
    held.addAll(behind.held);
  }

  Collection<Arrival> held() {
    return held;
  }

  Failure failure(String function) {
    return new Failure(function, held.element().event(), cause.toString(), held.size() - 1);
  }

  @Override
  public @Nullable Arrival first() {
    return held.peek();
  }

  @Override
  public void removeFirst() {
    held.remove();
  }

  @Override
  public void failedAgain(Throwable why) {
    cause = why;
  }

  @Override
  public void putFirst(Arrival wake, Throwable why) {
    held.addFirst(wake);
    cause = why;
  }
}
