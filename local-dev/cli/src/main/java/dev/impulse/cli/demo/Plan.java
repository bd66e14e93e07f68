package dev.impulse.cli.demo;

import dev.impulse.cli.Counted;
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
record Plan(long seed, long events, Mix mix, Map<String, String> settings) {

  Plan {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  @Override
  public String toString() {
    String assumptions = settings.isEmpty() ? "" : ", settings " + settings;
    return "a demo of %s, seed %s%s".formatted(Counted.events(events), seed, assumptions);
  }

  Traffic traffic() {
    return Traffic.of(seed, events, mix);
  }

  /** The oracle knows one set of assumptions. */
  boolean hasDefaultSettings() {
    return settings.isEmpty();
  }
}
