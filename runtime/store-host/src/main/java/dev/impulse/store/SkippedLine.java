package dev.impulse.store;

import dev.impulse.spi.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The events of a key that have failed and were skipped; the key does not stop at them. */
final class SkippedLine implements Line<FunctionInput> {

  /** More would make the item large. */
  private static final int MOST_SEGMENTS = 100;

  private final WaitingEvents kept;
  private final List<WaitingEvent> recorded = new ArrayList<>();
  private final BooleanSupplier hasRoom;

  /**
   * @param hasRoom whether one commit has room for more; where it has not this line seems to end,
   *     so that the key is not left stopped
   */
  SkippedLine(FoldContext<?, ?> function, Segments kept, BooleanSupplier hasRoom) {
    this.kept = new WaitingEvents(function, kept);
    this.hasRoom = hasRoom;
  }

  void record(FunctionInput failed, Throwable cause) {
    recorded.add(WaitingEvent.failed(failed, cause));
  }

  @Override
  public @Nullable FunctionInput first() {
    return hasRoom.getAsBoolean() ? kept.first() : null;
  }

  @Override
  public void removeFirst() {
    kept.removeFirst();
  }

  /** The state cannot be used: the event stays as it is. */
  @Override
  public void failedAgain(Throwable cause) {}

  @Override
  public void putFirst(FunctionInput wake, Throwable cause) {
    record(wake, cause);
  }

  Segments left() {
    return kept.left();
  }

  /** What this attempt records. */
  List<WaitingEvent> recorded() {
    return recorded;
  }

  /**
   * What is kept after this attempt.
   *
   * @param name under which {@link #recorded} is kept
   */
  Segments next(String name) {
    return kept.left().plus(name, recorded.size()).last(MOST_SEGMENTS);
  }
}
