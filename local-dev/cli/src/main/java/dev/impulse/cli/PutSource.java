package dev.impulse.cli;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Events to put.
 *
 * @param name what messages call it: the file as it was named
 * @param path where it is; null for what is streamed, as standard input is
 */
@Json
record PutSource(String stream, String name, @Nullable String path) {

  PutSource streamed() {
    return new PutSource(stream, name, null);
  }
}
