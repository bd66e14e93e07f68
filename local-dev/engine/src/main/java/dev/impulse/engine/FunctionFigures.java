package dev.impulse.engine;

import dev.impulse.engine.internal.host.FunctionHost;
import dev.impulse.engine.internal.host.Progress;

/**
 * What one function has done.
 *
 * @param handled events it was given, ever
 * @param emitted events it has emitted, ever
 * @param sent messages it has sent, ever
 * @param parked events whose decision failed, ever
 * @param p50Micros half of the events put since the engine was opened took no longer from the call
 *     of put to the commit of what this function made of them; in microseconds
 * @param p99Micros 99 of 100 took no longer
 */
public record FunctionFigures(
    String function,
    long handled,
    long emitted,
    long sent,
    long parked,
    long p50Micros,
    long p99Micros) {

  static FunctionFigures of(FunctionHost host) {
    Progress progress = host.progress;
    return new FunctionFigures(
        host.name(),
        progress.handled,
        progress.emitted,
        progress.sent,
        progress.parked,
        host.latency.micros(50),
        host.latency.micros(99));
  }
}
