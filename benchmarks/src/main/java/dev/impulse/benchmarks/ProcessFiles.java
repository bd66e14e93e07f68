package dev.impulse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux tells of this process, and Java does not. */
final class ProcessFiles {

  private static final Path SELF = Path.of("/proc/self");
  private static final double NANOS_A_SECOND = 1e9;

  private ProcessFiles() {}

  /** The most memory that this process has had, in bytes; 0 where nobody tells. */
  static long peakRss() {
    return lines(SELF.resolve("status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  /** The CPU time that compiling has taken, of compiler threads that still run; 0 if unknown. */
  static double compilerSeconds() {
    Path tasks = SELF.resolve("task");
    if (!Files.exists(tasks)) {
      return 0;
    }
    try (Stream<Path> threads = Files.list(tasks)) {
      return threads.filter(ProcessFiles::isCompiler).mapToDouble(ProcessFiles::cpuSeconds).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCompiler(Path thread) {
    return lines(thread.resolve("comm")).stream().anyMatch(name -> name.matches("C[12] Comp.*"));
  }

  private static double cpuSeconds(Path thread) {
    return lines(thread.resolve("schedstat")).stream()
        .mapToDouble(line -> Long.parseLong(line.split(" ", 2)[0]) / NANOS_A_SECOND)
        .sum();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of(); // a thread that has ended meanwhile
    }
  }
}
