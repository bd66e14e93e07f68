package dev.impulse.demo;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What this process has used so far.
 *
 * @param cpuNanos of all its threads, on all cores
 */
record ProcessUsage(long wallNanos, long cpuNanos) {

  private static final String PEAK = "VmHWM:";

  static ProcessUsage now() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new ProcessUsage(System.nanoTime(), system.getProcessCpuTime());
  }

  ProcessUsage since(ProcessUsage earlier) {
    return new ProcessUsage(wallNanos - earlier.wallNanos, cpuNanos - earlier.cpuNanos);
  }

  /** How many of these were done a second. */
  double aSecond(long done) {
    return wallNanos == 0 ? 0 : done / seconds();
  }

  /** How many of these were done a second of CPU. */
  double aSecondACore(long done) {
    return cpuNanos == 0 ? 0 : done / cpuSeconds();
  }

  double seconds() {
    return wallNanos / 1e9;
  }

  double cpuSeconds() {
    return cpuNanos / 1e9;
  }

  /**
   * The most main memory it has had (its resident set), in bytes; null where the system does not
   * say.
   */
  static @Nullable Long peakMemory() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith(PEAK))
          .map(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(null);
    } catch (IOException e) {
      return null;
    }
  }
}
