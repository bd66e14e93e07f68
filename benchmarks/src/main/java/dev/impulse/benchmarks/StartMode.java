package dev.impulse.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the JVM of a function starts. */
enum StartMode {
  PLAIN("plain", false, false),
  C1("C1 alone", true, false),
  AOT("AOT cache", false, true),
  AOT_C1("AOT cache, C1 alone", true, true);

  private final String label;
  private final boolean c1;
  private final boolean cached;

  StartMode(String label, boolean c1, boolean cached) {
    this.label = label;
    this.c1 = c1;
    this.cached = cached;
  }

  boolean isCached() {
    return cached;
  }

  /** The options of the JVM that uses this cache, if the mode has one. */
  List<String> options(Path cache) {
    return cached ? with("-XX:AOTCache=" + cache) : with();
  }

  /** The options of the JVM that records this cache. */
  List<String> recording(Path cache) {
    return with("-XX:AOTCacheOutput=" + cache);
  }

  private List<String> with(String... more) {
    List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx400m"));
    if (c1) {
      options.add("-XX:TieredStopAtLevel=1");
    }
    options.addAll(List.of(more));
    return options;
  }

  @Override
  public String toString() {
    return label;
  }
}
