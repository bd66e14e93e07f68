package dev.impulse.spi;

import java.time.Instant;
import java.util.Optional;

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
