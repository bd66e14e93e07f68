package dev.impulse.benchmarks;

import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a trial in a process of its own; if it is to be killed, once more over the same folder. */
final class TrialProcess {

  private static final Codec CODEC = JsonCodec.create();

  private final Jvm jvm;
  private final TrialPlan plan;
  private final Path errors;

  TrialProcess(Jvm jvm, TrialPlan plan, Path errors) {
    this.jvm = jvm;
    this.plan = plan;
    this.errors = errors;
  }

  /** What the trial has shown; null if it did not come to its end. */
  @Nullable TrialResult run(boolean killed) throws IOException, InterruptedException {
    delete(Path.of(plan.folder()));
    if (killed) {
      killUnderway();
    }
    TrialResult result = result(start());
    delete(Path.of(plan.folder()));
    return result;
  }

  private Process start() throws IOException {
    String json = new String(CODEC.encode(TrialPlan.class, plan), StandardCharsets.UTF_8);
    return jvm.start(Trial.class, json, errors);
  }

  private void killUnderway() throws IOException, InterruptedException {
    Process process = start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      while (line != null && !line.equals(Trial.UNDERWAY)) {
        line = out.readLine();
      }
    }
    process.destroyForcibly().waitFor();
  }

  private static @Nullable TrialResult result(Process process)
      throws IOException, InterruptedException {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      List<TrialResult> results =
          out.lines()
              .filter(line -> line.startsWith(Trial.RESULT))
              .map(line -> line.substring(Trial.RESULT.length()))
              .map(json -> CODEC.decode(TrialResult.class, json.getBytes(StandardCharsets.UTF_8)))
              .toList();
      return process.waitFor() == 0 && !results.isEmpty() ? results.getFirst() : null;
    } finally {
      process.destroyForcibly();
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
