package dev.impulse.engine;

import java.util.List;

/**
 * What a replay found.
 *
 * @param events how many events were folded again
 * @param keys how many keys have the same state as live
 * @param differences keys that have not, in the order of the keys
 * @param seconds how long the folding took
 */
public record ReplayReport(
    String function, long events, long keys, List<Difference> differences, double seconds) {

  /**
   * One key whose states differ, both as JSON.
   *
   * @param live {@code none} if only the replay has the key
   * @param replayed {@code none} if only the live function has the key
   */
  public record Difference(String key, String live, String replayed) {}

  public boolean equal() {
    return differences.isEmpty();
  }
}
