package dev.impulse.control;

import dev.impulse.engine.Accepted;
import dev.impulse.engine.Engine;
import dev.impulse.engine.RejectedException;
import java.time.Instant;

/**
 * Parses events that have happened. One without a time of its own gets that of the clock when it is
 * read, as if it happened then.
 *
 * @param began when the reading began
 */
record HistoryParser(Engine engine, Instant began) implements EventSource.Parser {

  @Override
  public Accepted parse(String stream, byte[] json) throws RejectedException {
    Accepted event = engine.read(stream, json);
    if (!event.time().isBefore(began)) {
      throw new NotHistoryException(
          ("the event has no time of its own, or one that is still to come (%s): history has"
                  + " happened; './impulse put' takes it at the clock's time")
              .formatted(event.time()));
    }
    return event;
  }
}
