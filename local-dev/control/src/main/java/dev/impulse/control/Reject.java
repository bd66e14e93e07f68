package dev.impulse.control;

import dev.impulse.engine.RejectedException;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * An event that was not put.
 *
 * @param field what is wrong with it, such as {@code lines[0].price}; null for the whole
 * @param event the line as it was
 */
@Json
public record Reject(
    String file, long line, String stream, @Nullable String field, String reason, String event) {

  static Reject of(PutSource source, LineReader.Line line, RejectedException e) {
    String field = e.field().orElse(null);
    String reason = String.valueOf(e.getMessage());
    return new Reject(source.name(), line.number(), source.stream(), field, reason, line.text());
  }

  static Reject of(PutSource source, LineReader.Line line, String reason) {
    return new Reject(source.name(), line.number(), source.stream(), null, reason, line.text());
  }

  static Reject tooLong(PutSource source, LineReader.Line line, int maxEventBytes) {
    String reason =
        "the event has %d bytes, more than %d: split it, or raise the limit by --max-event-bytes%s"
            .formatted(line.length(), maxEventBytes, line.isCut() ? "; its end is not kept" : "");
    return of(source, line, reason);
  }
}
