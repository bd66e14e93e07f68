package dev.impulse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** {@code -Dimpulse.simulations=N} runs more, {@code -Dimpulse.seed=N} begins with another one. */
class SimulationTest {

  private static final long SIMULATIONS = Long.getLong("impulse.simulations", 500);
  private static final long FIRST = Long.getLong("impulse.seed", 1);

  @Test
  void whateverFailsNothingIsLostDoubledInventedOrOutOfOrder() {
    Map<Long, List<String>> faults = new TreeMap<>();

    LongStream.range(FIRST, FIRST + SIMULATIONS)
        .parallel()
        .forEach(seed -> {
          List<String> found = Simulation.run(seed);
          if (!found.isEmpty()) {
            synchronized (faults) {
              faults.put(seed, found);
            }
          }
        });

    assertThat(faults).isEmpty();
  }
}
