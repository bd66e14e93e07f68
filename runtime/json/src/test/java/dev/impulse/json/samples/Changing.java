package dev.impulse.json.samples;

import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Components that have no form in JSON, and some that look like it. */
@SuppressWarnings({"ArrayRecordComponent", "NonApiType"}) // what nobody should do
public interface Changing {

  @Json
  record Array(int[] value) implements Changing {}

  @Json
  record Lists(ArrayList<String> value) implements Changing {}

  @Json
  record Maps(HashMap<String, String> value) implements Changing {}

  @Json
  record Anything(Object value) implements Changing {}

  @Json
  record Within(List<Optional<String>> value) implements Changing {}

  @Json
  record ByRecord(Map<Line, String> value) implements Changing {}

  @Json
  record Nested(List<List<Integer>> numbers, List<Map<String, Colour>> colours)
      implements Changing {}
}
