package dev.impulse.benchmarks;

import dev.impulse.spi.KeyPort;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.Wake;
import java.util.ArrayList;
import java.util.List;

/** Takes the effects of functions that never fail and never wake. */
final class EffectCollector implements KeyPort<InMemoryEvent<?>> {

  private List<Outgoing> left = List.of();

  /** What has left since this was last asked. */
  List<Outgoing> take() {
    List<Outgoing> taken = left;
    left = List.of();
    return taken;
  }

  @Override
  public Runnable prepare(InMemoryEvent<?> cause, List<Outgoing> effects) {
    return () -> left = left.isEmpty() ? effects : both(left, effects);
  }

  private static List<Outgoing> both(List<Outgoing> first, List<Outgoing> then) {
    List<Outgoing> both = new ArrayList<>(first);
    both.addAll(then);
    return both;
  }

  @Override
  public void record(InMemoryEvent<?> failed, Throwable cause) {
    throw new IllegalStateException(cause);
  }

  @Override
  public void park(InMemoryEvent<?> event, Throwable cause) {
    throw new IllegalStateException(cause);
  }

  @Override
  public void lineUp(InMemoryEvent<?> event) {
    throw new IllegalStateException("no key stops here");
  }

  @Override
  public InMemoryEvent<?> wake(Wake wake) {
    throw new IllegalStateException("nothing wakes here");
  }
}
