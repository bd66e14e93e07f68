package dev.impulse.lambda.telemetry;

import java.util.Optional;

/** Port: where spans go that are sampled. */
interface SpanSink {

  /** From now on, spans belong to an invocation that has this AWS X-Ray trace header. */
  void invocation(Optional<String> xray);

  /** Keeps a span; may be called by several threads. */
  void add(EndedSpan span);

  /** Sends what was kept; returns when nothing is on its way any more, and never throws. */
  void flush();
}
