package dev.impulse.json.samples;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** A record in a record in a record. */
@Json
public record Chain(@Nullable Chain next) {

  public static Chain of(int length) {
    Chain chain = new Chain(null);
    for (int i = 1; i < length; i++) {
      chain = new Chain(chain);
    }
    return chain;
  }

  public static int length(Chain chain) {
    int length = 0;
    for (@Nullable Chain rest = chain; rest != null; rest = rest.next()) {
      length++;
    }
    return length;
  }
}
