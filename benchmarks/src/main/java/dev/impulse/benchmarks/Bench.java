package dev.impulse.benchmarks;

import java.nio.file.Path;

/** Draft. */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    InputFile.write(
        Path.of(arguments[0]),
        new Workload(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2])),
        Long.parseLong(arguments[3]),
        Fault.valueOf(arguments[4]));
  }
}
