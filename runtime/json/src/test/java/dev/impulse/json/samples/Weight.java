package dev.impulse.json.samples;

import io.avaje.jsonb.Json;

/** A value type of one text, such as {@code 250 g}. */
@Json
public record Weight(long grams) {

  @Json.Creator
  public static Weight parse(String text) {
    if (!text.endsWith(" g")) {
      throw new IllegalArgumentException("'%s' is not a weight such as '250 g'".formatted(text));
    }
    return new Weight(Long.parseLong(text, 0, text.length() - 2, 10));
  }

  @Json.Value
  @Override
  public String toString() {
    return grams + " g";
  }
}
