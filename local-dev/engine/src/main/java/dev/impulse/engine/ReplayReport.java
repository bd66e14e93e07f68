package dev.impulse.engine;

import dev.impulse.engine.internal.host.FunctionHost;
import dev.impulse.engine.internal.state.View;
import dev.impulse.engine.internal.store.Store;
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

  static ReplayReport of(Store live, Store refolded, FunctionHost host, double seconds) {
    String name = host.name();
    Comparison states = Comparison.of(new View(live, name), new View(refolded, name));
    return new ReplayReport(
        name, host.progress.handled, states.same(), states.differences(), seconds);
  }

  public boolean equal() {
    return differences.isEmpty();
  }
}
