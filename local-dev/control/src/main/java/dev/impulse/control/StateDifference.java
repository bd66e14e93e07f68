package dev.impulse.control;

import dev.impulse.engine.ReplayReport.Difference;
import io.avaje.jsonb.Json;

/**
 * A key whose live state is not what its history makes it; a state is {@code null} where there is
 * none.
 *
 * @param live as JSON
 * @param replayed as JSON
 */
@Json
public record StateDifference(String key, @Json.Raw String live, @Json.Raw String replayed) {

  /** As a replay has found it. */
  public static StateDifference of(Difference one) {
    return new StateDifference(one.key(), json(one.live()), json(one.replayed()));
  }

  private static String json(String state) {
    return state.equals("none") ? "null" : state;
  }

  /** Over several lines. */
  public String text() {
    return "%s%n  live      %s%n  replayed  %s".formatted(key, shown(live), shown(replayed));
  }

  private static String shown(String state) {
    return state.equals("null") ? "none" : state;
  }
}
