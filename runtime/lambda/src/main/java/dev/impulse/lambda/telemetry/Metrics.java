package dev.impulse.lambda.telemetry;

import dev.impulse.store.Meter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.DoubleAdder;

/** What has been counted since it was last asked for. */
final class Metrics implements Meter {

  private final Map<Measure, DoubleAdder> sums = new EnumMap<>(Measure.class);

  Metrics() {
    for (Measure measure : Measure.values()) {
      sums.put(measure, new DoubleAdder());
    }
  }

  @Override
  public void count(Measure measure, double amount) {
    Objects.requireNonNull(sums.get(measure)).add(amount);
  }

  /** What was counted of each measure, if anything was; counting begins again. */
  Map<Measure, Double> take() {
    Map<Measure, Double> taken = new EnumMap<>(Measure.class);
    sums.forEach((measure, adder) -> {
      double sum = adder.sumThenReset();
      if (sum != 0) {
        taken.put(measure, sum);
      }
    });
    return taken;
  }
}
