package dev.impulse.demo;

import dev.impulse.control.NumberText;
import io.avaje.jsonb.Json;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run is made of. Equal plans have equal answers.
 *
 * @param settings the functions' assumptions, where they are not the defaults
 */
@Json
public record DemoPlan(long seed, long events, TrafficMix mix, Map<String, String> settings) {

  public DemoPlan {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  @Override
  public String toString() {
    String assumptions = settings.isEmpty() ? "" : ", settings " + settings;
    return "a demo of %s, seed %s%s".formatted(NumberText.events(events), seed, assumptions);
  }

  Traffic traffic() {
    return Traffic.of(seed, events, mix);
  }

  /** The oracle knows one set of assumptions. */
  boolean hasDefaultSettings() {
    return settings.isEmpty();
  }
}
