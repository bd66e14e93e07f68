package dev.impulse.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts what is measured: a JVM of its own, for every system the same. */
final class Jvm {

  private static final List<String> OPTIONS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:-UseDynamicNumberOfCompilerThreads", // so that what they cost is known to the end
          "-XX:+UseParallelGC");

  private final String heap;

  /**
   * @param heap the most that the heap may take, such as {@code 1g}
   */
  Jvm(String heap) {
    this.heap = heap;
  }

  /** The options that every JVM has that is measured. */
  static List<String> options(String heap) {
    List<String> options = new ArrayList<>(OPTIONS);
    options.add("-Xmx" + heap);
    return options;
  }

  Process start(Class<?> main, String argument, Path errors) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options(heap));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.add(argument);
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
        .start();
  }

  @Override
  public String toString() {
    return "-Xmx" + heap + " " + OPTIONS.getLast();
  }
}
