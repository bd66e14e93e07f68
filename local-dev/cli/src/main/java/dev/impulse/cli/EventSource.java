package dev.impulse.cli;

import dev.impulse.engine.Accepted;
import dev.impulse.engine.Engine;
import dev.impulse.engine.RejectedException;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The events of one file, one after another; those that are refused are left out. */
final class EventSource {

  private final PutSource source;
  private final LineReader lines;
  private final Engine engine;
  private final int maxEventBytes;
  private final Consumer<Reject> refused;
  private @Nullable Accepted head;

  EventSource(
      PutSource source,
      LineReader lines,
      Engine engine,
      int maxEventBytes,
      Consumer<Reject> refused) {
    this.source = source;
    this.lines = lines;
    this.engine = engine;
    this.maxEventBytes = maxEventBytes;
    this.refused = refused;
  }

  /** The event that it stands at; null at the end and before the first. */
  @Nullable Accepted head() {
    return head;
  }

  /** Goes on to the next event. */
  void advance() throws IOException {
    head = null;
    LineReader.Line line = lines.next();
    while (line != null) {
      head = line.isBlank() ? null : read(line);
      if (head != null) {
        return;
      }
      line = lines.next();
    }
  }

  private @Nullable Accepted read(LineReader.Line line) {
    if (line.length() > maxEventBytes) {
      refused.accept(Reject.tooLong(source, line, maxEventBytes));
      return null;
    }
    try {
      return engine.read(source.stream(), line.bytes());
    } catch (RejectedException e) {
      refused.accept(Reject.of(source, line, e));
      return null;
    }
  }

  /** Whether the next event may still have to be written by somebody. */
  boolean mayWait() throws IOException {
    return lines.mayWait();
  }
}
