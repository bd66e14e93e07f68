package dev.impulse.benchmarks;

import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures in a process of its own: what it is to do goes there, and what it has shown comes back,
 * as JSON.
 *
 * @param errors where what it complains of is kept
 */
record ChildProcess<P, R>(Jvm jvm, Class<?> main, Class<P> plan, Class<R> result, Path errors) {

  /** What is done over there. */
  @FunctionalInterface
  interface Measurement<P, R> {
    R of(P plan) throws Exception;
  }

  private static final Codec CODEC = JsonCodec.create();
  private static final String RESULT = "result ";

  /** What the plan has shown; null if the process did not come to its end. */
  @Nullable R run(P what) throws IOException, InterruptedException {
    Process process = start(what);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      List<R> results =
          out.lines()
              .filter(line -> line.startsWith(RESULT))
              .map(line -> line.substring(RESULT.length()).getBytes(StandardCharsets.UTF_8))
              .map(json -> CODEC.decode(result, json))
              .toList();
      return process.waitFor() == 0 && !results.isEmpty() ? results.getFirst() : null;
    } finally {
      process.destroyForcibly();
    }
  }

  /** Runs the plan, and kills the process once it has printed this line. */
  void killAt(String wanted, P what) throws IOException, InterruptedException {
    Process process = start(what);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      while (line != null && !line.equals(wanted)) {
        line = out.readLine();
      }
    }
    process.destroyForcibly().waitFor();
  }

  private Process start(P what) throws IOException {
    return jvm.start(main, new String(CODEC.encode(plan, what), StandardCharsets.UTF_8), errors);
  }

  /** The other side: does what the argument says, prints what it has shown, and ends. */
  static <P, R> void answer(
      String[] arguments, Class<P> plan, Class<R> result, Measurement<P, R> measurement)
      throws Exception {
    byte[] json = arguments[0].getBytes(StandardCharsets.UTF_8);
    R shown = measurement.of(CODEC.decode(plan, json));
    System.out.println(RESULT + new String(CODEC.encode(result, shown), StandardCharsets.UTF_8));
    System.out.flush();
    Runtime.getRuntime().halt(0); // whatever threads a system has left behind
  }
}
