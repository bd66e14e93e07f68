package dev.impulse.benchmarks.lambda;

import java.io.IOException;
import java.util.List;

/** A function on Lambda whose events come from Kinesis. */
public interface Handler {

  /**
   * What an invocation has come to.
   *
   * @param response as Lambda is given it
   * @param events its effects, as CloudEvents on their way out
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Handled(byte[] response, List<byte[]> events) {}

  /** Handles each record of an event, from its bytes to the bytes that leave. */
  Handled handle(byte[] event) throws IOException;
}
