package dev.impulse.control;

import dev.impulse.engine.Accepted;
import dev.impulse.engine.RejectedException;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The events of one file, one after another; those that are refused are left out. */
final class EventSource {

  /** Makes events of lines. */
  @FunctionalInterface
  interface Parser {

    /**
     * One line as an event of a stream.
     *
     * @throws RejectedException if it is none
     * @throws NotHistoryException if it cannot be taken as history
     */
    Accepted parse(String stream, byte[] json) throws RejectedException;
  }

  private final PutSource source;
  private final LineReader lines;
  private final Parser parser;
  private final int maxEventBytes;
  private final Consumer<Reject> refused;
  private boolean begun;
  private LineReader.@Nullable Line ahead;
  private @Nullable Accepted head;
  private @Nullable Accepted before;
  private long headLine;

  EventSource(
      PutSource source,
      LineReader lines,
      Parser parser,
      int maxEventBytes,
      Consumer<Reject> refused) {
    this.source = source;
    this.lines = lines;
    this.parser = parser;
    this.maxEventBytes = maxEventBytes;
    this.refused = refused;
  }

  /** The event that it stands at; null at the end and before the first. */
  @Nullable Accepted head() {
    return head;
  }

  /** The event before that one; null if there was none. */
  @Nullable Accepted before() {
    return before;
  }

  /** Where the event stands. */
  PutBatch.Place place() {
    return new PutBatch.Place(source.name(), headLine);
  }

  /**
   * Goes on to the next event.
   *
   * @throws FailureException if the file is not one event a line
   */
  void advance() throws IOException {
    before = head == null ? before : head;
    head = null;
    LineReader.Line line = next();
    while (line != null) {
      head = read(line);
      headLine = line.number();
      if (head != null) {
        return;
      }
      line = next();
    }
  }

  /** The next line that is not blank; null at the end. */
  private LineReader.@Nullable Line next() throws IOException {
    LineReader.Line line = ahead == null ? nextOfFile() : ahead;
    ahead = null;
    if (line != null && !begun) {
      begun = true;
      mustBeOneEventALine(line);
    }
    return line;
  }

  private LineReader.@Nullable Line nextOfFile() throws IOException {
    LineReader.Line line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line;
  }

  private void mustBeOneEventALine(LineReader.Line first) throws IOException {
    String fault = FileFormat.fault(first.bytes());
    if (fault == null && FileFormat.isUnfinished(first.bytes())) {
      ahead = nextOfFile();
      fault = ahead == null ? null : FileFormat.faultOfUnfinished(ahead.bytes());
    }
    if (fault != null) {
      throw new FailureException(source.name() + " " + fault);
    }
  }

  private @Nullable Accepted read(LineReader.Line line) {
    if (line.length() > maxEventBytes) {
      refused.accept(Reject.tooLong(source, line, maxEventBytes));
      return null;
    }
    try {
      return parser.parse(source.stream(), line.bytes());
    } catch (RejectedException e) {
      refused.accept(Reject.of(source, line, e));
    } catch (NotHistoryException e) {
      refused.accept(Reject.of(source, line, String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      refused.accept(Reject.of(source, line, "the event cannot be read: " + e));
    }
    return null;
  }

  /** Whether the next event may still have to be written by somebody. */
  boolean mayWait() throws IOException {
    return ahead == null && lines.mayWait();
  }
}
