package dev.impulse.lambda.telemetry;

import dev.impulse.spi.Identity;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Says in the log which events were parked: a few of an invocation, for a batch may hold thousands.
 */
final class FailureLog {

  private static final int MOST = 5;
  private static final int FRAMES = 5;

  private final Log log;
  private final AtomicInteger parked = new AtomicInteger();

  FailureLog(Log log) {
    this.log = log;
  }

  void write(Identity event, TraceContext context, Throwable cause) {
    if (parked.incrementAndGet() <= MOST) {
      log.write(
          Level.WARN,
          "an event is parked: its decision failed",
          Field.of("eventSource", event.source()),
          Field.of("eventType", event.type()),
          Field.of("eventId", event.id()),
          Field.of("traceId", context.trace()),
          Field.of("error", cause.getClass().getName()),
          Field.of("at", frames(cause)));
    }
  }

  /** Ends an invocation: says how many more there were. */
  void end() {
    int more = parked.getAndSet(0) - MOST;
    if (more > 0) {
      log.write(Level.WARN, "more events are parked", Field.of("more", more));
    }
  }

  private static String frames(Throwable cause) {
    return Arrays.stream(cause.getStackTrace())
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < "));
  }
}
