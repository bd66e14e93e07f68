package dev.impulse.store;

import dev.impulse.store.Segments.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events in the failure store, taken from the front; read where they are come to. */
final class WaitingEvents {

  private final FoldContext<?, ?> function;
  private Segments left;
  private String name = "";
  private List<byte[]> records = List.of();
  private @Nullable FunctionInput first;

  WaitingEvents(FoldContext<?, ?> function, Segments kept) {
    this.function = function;
    this.left = kept;
  }

  /** The first that is left; null if none is. */
  @Nullable FunctionInput first() {
    if (first == null && !left.isEmpty()) {
      first = read(left.all().getFirst());
    }
    return first;
  }

  private FunctionInput read(Segment front) {
    if (!front.name().equals(name)) {
      records = function.failures.get(front.name());
      name = front.name();
    }
    return function.input(WaitingEventCodec.read(records.get(front.from())).record());
  }

  void removeFirst() {
    left = left.withoutFirst();
    first = null;
  }

  Segments left() {
    return left;
  }
}
