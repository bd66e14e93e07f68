package dev.impulse.lambda.telemetry;

import dev.impulse.store.Claims;
import dev.impulse.store.ErrorReporter;
import dev.impulse.store.Meter;
import dev.impulse.store.Tracer;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Optional;

/** What the invocations of one function tell: a log, metrics, spans. */
public final class Telemetry {

  private final JsonLineWriter lines;
  private final TelemetrySettings settings;
  private final String function;
  private final InstantSource clock;
  private final Log log;
  private final Metrics metrics = new Metrics();
  private final Optional<SpanSink> spans;
  private final EventLogger events;

  private Telemetry(
      OutputStream out, TelemetrySettings settings, String function, InstantSource clock) {
    this.lines = new JsonLineWriter(out);
    this.settings = settings;
    this.function = function;
    this.clock = clock;
    this.log = new Log(out, settings.level(), function, clock);
    this.spans =
        settings.collector().map(to -> OtlpSpans.to(to, settings.service(), function, log));
    this.events = new EventLogger(log);
  }

  /**
   * The telemetry of a function.
   *
   * @param out where the lines of log and metrics go: on Lambda, standard output
   */
  public static Telemetry of(
      OutputStream out, TelemetrySettings settings, String function, InstantSource clock) {
    return new Telemetry(out, settings, function, clock);
  }

  public Log log() {
    return log;
  }

  /** Where a host reports what fails around decisions. */
  public ErrorReporter errors() {
    return events;
  }

  /** The same claims, of which those that become uncertain are told. */
  public Claims reporting(Claims claims) {
    return new ReportingClaims(claims, events, metrics);
  }

  public Meter meter() {
    return metrics;
  }

  public Tracer tracer() {
    return new EventTracer(function, settings.sampledRatio(), spans, clock, events);
  }

  /**
   * Begins an invocation.
   *
   * @param xray the trace header of AWS X-Ray; empty where Lambda does not trace
   */
  public void begin(String request, Optional<String> xray) {
    log.request(request);
    spans.ifPresent(sink -> sink.invocation(xray));
  }

  /** Ends an invocation: writes its metrics, sends its spans. */
  public void end(String request) {
    events.end();
    MetricLine line =
        MetricLine.of(settings.service(), function, request, clock.instant(), metrics.take());
    if (!line.values().isEmpty()) {
      lines.write(line::write);
    }
    spans.ifPresent(SpanSink::flush);
  }
}
