package dev.impulse.benchmarks;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.EventStream;
import dev.impulse.Settings;

/** Counts the pulses of each source. */
record CountPulses(String name, EventStream<Pulse.Source, Pulse> stream) implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    return Definition.keyed(name, Pulse.Source.class, PulseCount.class, _ -> PulseCount.NONE)
        .folds(stream, PulseCount::and);
  }
}
