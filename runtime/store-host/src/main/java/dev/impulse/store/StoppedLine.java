package dev.impulse.store;

import dev.impulse.spi.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The line of a key that has stopped, in one attempt: as it was kept, and what joins it. */
final class StoppedLine implements Line<FunctionInput> {

  private final WaitingEvents kept;
  private final List<WaitingEvent> before = new ArrayList<>();
  private final List<WaitingEvent> behind = new ArrayList<>();
  private @Nullable Stop stop;

  StoppedLine(FoldContext<?, ?> function, Optional<Stop> stop) {
    this.kept = new WaitingEvents(function, stop.map(Stop::line).orElse(Segments.NONE));
    this.stop = stop.orElse(null);
  }

  /** Begins a line. */
  void park(FunctionInput failed, Throwable cause) {
    stop = new Stop(cause.toString(), failed.arrived(), Segments.NONE);
    behind.add(WaitingEvent.failed(failed, cause));
  }

  void lineUp(FunctionInput event) {
    behind.add(WaitingEvent.behind(event));
  }

  @Override
  public @Nullable FunctionInput first() {
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
  public void putFirst(FunctionInput wake, Throwable cause) {
    because(cause);
    before.add(WaitingEvent.failed(wake, cause));
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
  List<WaitingEvent> before() {
    return before;
  }

  /** What this attempt puts behind all others. */
  List<WaitingEvent> behind() {
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
