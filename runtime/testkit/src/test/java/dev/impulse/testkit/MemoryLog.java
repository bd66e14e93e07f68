package dev.impulse.testkit;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.spi.Identity;
import dev.impulse.tck.Conflict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that happened, in one order, each event once. */
final class MemoryLog {

  private final List<LogEntry> entries = new ArrayList<>();
  private final Map<Identity, Event<?>> known = new HashMap<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private Instant time = Instant.MIN;

  /** Log time. */
  Instant time() {
    return time;
  }

  /** Log time, if it were moved to a time, which is where it stays if it is later already. */
  Instant later(Instant than) {
    return than.isAfter(time) ? than : time;
  }

  int size() {
    return entries.size();
  }

  LogEntry get(int position) {
    return entries.get(position);
  }

  List<LogEntry> first(int count) {
    return List.copyOf(entries.subList(0, count));
  }

  boolean knows(Event<?> event) {
    return known.containsKey(Identity.of(event));
  }

  /** Appends an event, unless its identity is known. */
  void append(LogEntry.Happening happening) {
    Event<?> event = happening.event().event();
    Event<?> before = known.putIfAbsent(Identity.of(event), event);
    if (before == null) {
      add(happening);
    } else if (!before.data().equals(event.data())) {
      conflicts.add(new Conflict(before, event));
    }
  }

  void append(LogEntry.Woken woken) {
    add(woken);
  }

  private void add(LogEntry entry) {
    entries.add(entry);
    time = entry.logged();
  }

  List<Conflict> conflicts() {
    return List.copyOf(conflicts);
  }

  @SuppressWarnings("unchecked") // streams of one name have one payload
  <T> Stream<Event<T>> events(EventStream<?, T> stream) {
    return entries.stream()
        .filter(
            entry -> entry instanceof LogEntry.Happening(var event, _) && event.of().equals(stream))
        .map(entry -> (Event<T>) ((LogEntry.Happening) entry).event().event());
  }
}
