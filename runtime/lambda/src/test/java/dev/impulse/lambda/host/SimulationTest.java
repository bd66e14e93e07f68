package dev.impulse.lambda.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final long SEEDS = Long.getLong("impulse.seeds", 10_000);
  private static final long FIRST = Long.getLong("impulse.seed", 1);

  @Test
  void whateverFailsNothingIsLostDoubledInventedOrOutOfOrder() {
    Map<Long, List<String>> faults = new TreeMap<>();

    LongStream.range(FIRST, FIRST + SEEDS)
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
