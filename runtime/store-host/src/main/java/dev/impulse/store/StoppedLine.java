package dev.impulse.store;

import dev.impulse.spi.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The line of a key that has stopped, in one attempt: as it was kept, and what joins it. */
final class StoppedLine implements Line<Arrival> {

  private final KeptEvents kept;
  private final List<Held> before = new ArrayList<>();
  private final List<Held> behind = new ArrayList<>();
  private @Nullable Stop stop;

  StoppedLine(HostedFunction<?, ?> function, Optional<Stop> stop) {
    this.kept = new KeptEvents(function, stop.map(Stop::line).orElse(Segments.NONE));
    this.stop = stop.orElse(null);
  }

  /** Begins a line. */
  void park(Arrival failed, Throwable cause) {
    stop = new Stop(cause.toString(), failed.arrived(), Segments.NONE);
    behind.add(Held.failed(failed, cause));
  }

  void lineUp(Arrival event) {
    behind.add(Held.behind(event));
  }

  @Override
  public @Nullable Arrival first() {
    return kept.first();
  }

  @Override
  public void removeFirst() {
    kept.removeFirst();
  }

  @Override
  public void failedAgain(Throwable cause) {
    because(cause);
  }

  @Override
  public void putFirst(Arrival wake, Throwable cause) {
    because(cause);
    before.add(Held.failed(wake, cause));
  }

  private void because(Throwable cause) {
    if (stop != null) {
      stop = stop.because(cause.toString());
    }
  }

  Segments left() {
    return kept.left();
  }

  /** What this attempt puts before all others. */
  List<Held> before() {
    return before;
  }

  /** What this attempt puts behind all others. */
  List<Held> behind() {
    return behind;
  }

  /**
   * The stop as this attempt leaves it; empty if the key goes on.
   *
   * @param nameBefore under which {@link #before} is kept
   * @param nameBehind under which {@link #behind} is kept
   */
  Optional<Stop> next(String nameBefore, String nameBehind) {
    Segments line = kept.left().after(nameBefore, before.size()).plus(nameBehind, behind.size());
    return Optional.ofNullable(stop).filter(_ -> !line.isEmpty()).map(why -> why.with(line));
  }
}
