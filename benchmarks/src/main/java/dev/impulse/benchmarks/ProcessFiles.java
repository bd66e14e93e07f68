package dev.impulse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What Linux tells of this process, and Java does not. */
final class ProcessFiles {

  private static final Path SELF = Path.of("/proc/self");

  private ProcessFiles() {}

  /** The most memory that this process has had, in bytes; 0 where nobody tells. */
  static long peakRss() {
    return lines(SELF.resolve("status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  /** The CPU time that compiler threads have taken so far, of those that still run. */
  static long compilerNanos() {
    return cpuNanosOf(ProcessFiles::isCompiler);
  }

  /** The CPU time that threads have taken so far, of those that still run. */
  static long cpuNanos() {
    return cpuNanosOf(_ -> true);
  }

  private static long cpuNanosOf(Predicate<Path> wanted) {
    Path tasks = SELF.resolve("task");
    if (!Files.exists(tasks)) {
      return 0;
    }
    try (Stream<Path> threads = Files.list(tasks)) {
      return threads.filter(wanted).mapToLong(ProcessFiles::cpuNanos).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCompiler(Path thread) {
    return lines(thread.resolve("comm")).stream().anyMatch(name -> name.matches("C[12] Comp.*"));
  }

  private static long cpuNanos(Path thread) {
    return lines(thread.resolve("schedstat")).stream()
        .mapToLong(line -> Long.parseLong(line.split(" ", 2)[0]))
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
