package dev.impulse.lambda.telemetry;

import dev.impulse.spi.Identity;
import dev.impulse.store.ErrorReporter;
import dev.impulse.store.EventOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says in the log what became of events, and what failed around them: of an invocation a few lines
 * of each, for a batch may hold thousands; at {@link Level#DEBUG} every event.
 */
final class EventLogger implements ErrorReporter {

  private static final int FRAMES = 5;
  private static final int LONGEST = 500;

  private final Log log;
  private final LogRateLimiter parked = new LogRateLimiter();
  private final LogRateLimiter errors = new LogRateLimiter();
  private final LogRateLimiter uncertain = new LogRateLimiter();

  EventLogger(Log log) {
    this.log = log;
  }

  void write(Identity event, TraceContext context, EventOutcome outcome) {
    if (outcome instanceof EventOutcome.Parked failed) {
      if (parked.tryAcquire()) {
        parked(event, context, failed.cause());
      }
    } else if (log.has(Level.DEBUG)) {
      log.write(Level.DEBUG, name(outcome), fields(event, context).toArray(Field[]::new));
    }
  }

  /** The text of what a decision threw may quote a payload: its type and its place are told. */
  private void parked(Identity event, TraceContext context, Throwable cause) {
    List<Field> fields = fields(event, context);
    fields.add(Field.of("error", cause.getClass().getName()));
    fields.add(Field.of("at", frames(cause)));
    log.write(Level.WARN, "an event is parked: its decision failed", fields.toArray(Field[]::new));
  }

  private static List<Field> fields(Identity event, TraceContext context) {
    return new ArrayList<>(
        List.of(
            Field.of("eventSource", event.source()),
            Field.of("eventType", event.type()),
            Field.of("eventId", event.id()),
            Field.of("traceId", context.trace())));
  }

  private static String frames(Throwable cause) {
    return Arrays.stream(cause.getStackTrace())
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < "));
  }

  /** What became of an event, in a word. */
  static String name(EventOutcome outcome) {
    return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  @Override
  public void report(String what, RuntimeException cause) {
    if (errors.tryAcquire()) {
      String text = String.valueOf(cause.getMessage());
      log.write(
          Level.WARN,
          "will be tried again",
          Field.of("what", what),
          Field.of("error", cause.getClass().getName()),
          Field.of("text", text.substring(0, Math.min(LONGEST, text.length()))));
    }
  }

  /** Why, the claim says: what a mail server answers may quote an address. */
  void uncertain(String message) {
    if (uncertain.tryAcquire()) {
      log.write(Level.WARN, "a message may have left or not", Field.of("messageId", message));
    }
  }

  /** Ends an invocation: says how many more there were. */
  void end() {
    more("more events are parked", parked);
    more("more will be tried again", errors);
    more("more messages may have left or not", uncertain);
  }

  private void more(String message, LogRateLimiter limiter) {
    int others = limiter.takeSuppressed();
    if (others > 0) {
      log.write(Level.WARN, message, Field.of("more", others));
    }
  }
}
