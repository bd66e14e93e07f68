package dev.impulse.engine.internal.host;

import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.spi.Line;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stopped key's line, as it stands in the table of failures. */
final class ParkedLine implements Line<LogEvent> {

  private final Failures failures;
  private final String function;
  private final Deque<Failures.InLine> line;

  ParkedLine(Failures failures, String function, List<Failures.InLine> line) {
    this.failures = failures;
    this.function = function;
    this.line = new ArrayDeque<>(line);
  }

  @Override
  public @Nullable LogEvent first() {
    return line.isEmpty() ? null : line.getFirst().event();
  }

  @Override
  public void removeFirst() {
    failures.remove(line.removeFirst());
  }

  @Override
  public void failedAgain(Throwable cause) {
    failures.failedAgain(line.getFirst(), Causes.text(cause));
  }

  @Override
  public void putFirst(LogEvent wake, Throwable cause) {
    List<Failures.InLine> later = List.copyOf(line);
    failures.add(function, wake, Causes.text(cause));
    failures.toTheEnd(function, later);
    line.clear();
    line.addAll(failures.line(function, wake.key));
  }
}
