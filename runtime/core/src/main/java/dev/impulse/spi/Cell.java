package dev.impulse.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Everything a host keeps of one key of one keyed function. Changed by {@link KeyedExecution}
 * alone; not safe for use by several threads.
 */
public final class Cell<S> {

  private final String key;
  private final RecentIdentities recent;
  private S state;
  private Optional<Instant> due = Optional.empty();
  private boolean stopped;
  private BiConsumer<? super S, List<Outgoing>> vetting = (next, effects) -> {};

  Cell(String key, S state, RecentIdentities recent, boolean stopped) {
    this.key = key;
    this.state = state;
    this.recent = recent;
    this.stopped = stopped;
  }

  public String key() {
    return key;
  }

  public S state() {
    return state;
  }

  public RecentIdentities recent() {
    return recent;
  }

  /** When the key is to be woken; empty for never, and while it is stopped. */
  public Optional<Instant> due() {
    return stopped ? Optional.empty() : due;
  }

  /** Whether an event of this key is parked, so that later ones wait behind it. */
  public boolean stopped() {
    return stopped;
  }

  /**
   * Sets what is asked before each step, with the next state and the effects: whatever it throws
   * parks the event, and the cell stays as it was. So a host that cannot write something down need
   * not fail over it.
   */
  public void vet(BiConsumer<? super S, List<Outgoing>> asked) {
    vetting = asked;
  }

  void vetted(S next, List<Outgoing> effects) {
    vetting.accept(next, effects);
  }

  void moveTo(S next, Optional<Instant> nextDue) {
    state = next;
    due = nextDue;
  }

  void stop() {
    stopped = true;
  }

  void start(Optional<Instant> nextDue) {
    stopped = false;
    due = nextDue;
  }
}
