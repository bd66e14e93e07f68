package dev.impulse.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.avaje.jsonb.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What something was measured on. */
@Json
record Machine(String processor, int cores, long memoryBytes, String system, String java) {

  private static final Path CPU = Path.of("/proc/cpuinfo");

  static Machine here() throws IOException {
    OperatingSystemMXBean bean =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        model(),
        Runtime.getRuntime().availableProcessors(),
        bean.getTotalMemorySize(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vendor") + " " + Runtime.version());
  }

  private static String model() throws IOException {
    if (!Files.exists(CPU)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(CPU).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
