package dev.impulse.spi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A host's side that keeps everything it is told. */
final class RecordingPort implements KeyPort<Delivered>, Line<Delivered> {

  final List<Outgoing> left = new ArrayList<>();
  final Deque<Delivered> line = new ArrayDeque<>();
  final Deque<Delivered> recorded = new ArrayDeque<>();
  final Map<String, Fate> fates = new HashMap<>();
  @Nullable Throwable cause;
  @Nullable RuntimeException refusal;
  int room = Integer.MAX_VALUE;

  @Override
  public Fate fateOf(Delivered event) {
    return fates.getOrDefault(event.id(), Fate.FOLD);
  }

  @Override
  public Runnable prepare(Delivered event, List<Outgoing> effects) {
    if (refusal != null) {
      throw refusal;
    }
    return () -> {
      room -= effects.size();
      left.addAll(effects);
    };
  }

  @Override
  public void record(Delivered failed, Throwable why) {
    recorded.add(failed);
    cause = why;
  }

  @Override
  public void park(Delivered event, Throwable why) {
    if (!line.isEmpty()) {
      throw new AssertionError("the line was to be empty, was " + line);
    }
    putFirst(event, why);
  }

  @Override
  public void lineUp(Delivered event) {
    line.add(event);
  }

  @Override
  public Delivered wake(Wake wake) {
    return Delivered.of(wake);
  }

  @Override
  public boolean hasRoom() {
    return room > 0;
  }

  @Override
  public @Nullable Delivered first() {
    return line.peek();
  }

  @Override
  public void removeFirst() {
    line.remove();
  }

  @Override
  public void failedAgain(Throwable why) {
    cause = why;
  }

  @Override
  public void putFirst(Delivered wake, Throwable why) {
    line.addFirst(wake);
    cause = why;
  }

  List<String> waiting() {
    return line.stream().map(Delivered::id).toList();
  }
}
