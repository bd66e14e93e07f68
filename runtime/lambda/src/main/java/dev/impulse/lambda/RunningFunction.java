package dev.impulse.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.impulse.store.Deadline;
import dev.impulse.lambda.source.EventReader;
import dev.impulse.lambda.telemetry.Field;
import dev.impulse.lambda.telemetry.Level;
import dev.impulse.lambda.telemetry.Telemetry;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/** A function that has started: takes the bytes of an event, returns the bytes of a response. */
final class RunningFunction {

  private final int reserveMillis;
  private final Rehearsal rehearsal;
  private final EventReader reader;
  private final Answers answers;
  private final Attempts attempts;
  private final Telemetry telemetry;

  /**
   * @param reserveMillis how long before the time-out no further work is begun
   */
  RunningFunction(
      int reserveMillis,
      Rehearsal rehearsal,
      EventReader reader,
      Answers answers,
      Attempts attempts,
      Telemetry telemetry) {
    this.reserveMillis = reserveMillis;
    this.rehearsal = rehearsal;
    this.reader = reader;
    this.answers = answers;
    this.attempts = attempts;
    this.telemetry = telemetry;
  }

  /**
   * Starts the function that an environment describes.
   *
   * @param log where the lines of log and metrics go
   * @throws StartException if it cannot start as it is deployed
   */
  static RunningFunction start(Map<String, String> environment, OutputStream log) {
    return Start.in(new World(environment, log, Optional.empty()));
  }

  /** What makes the JVM ready for the first batch. */
  Rehearsal rehearsal() {
    return rehearsal;
  }

  byte[] invoke(byte[] event, Context context) {
    String request = context.getAwsRequestId();
    attempts.of(request);
    telemetry.begin(request, Optional.ofNullable(context.getXrayTraceId()));
    try {
      return answers.to(reader.read(event), deadline(context));
    } catch (RuntimeException e) {
      telemetry
          .log()
          .write(Level.ERROR, "the invocation failed", Field.of("error", e.getClass().getName()));
      throw e;
    } finally {
      telemetry.end(request);
    }
  }

  private Deadline deadline(Context context) {
    return () -> context.getRemainingTimeInMillis() <= reserveMillis;
  }
}
