package dev.impulse.control;

import io.avaje.jsonb.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A source of events to put.
 *
 * @param name what messages call it: the file as it was named
 * @param path where it is; null for what is streamed, as standard input is
 */
@Json
public record PutSource(String stream, String name, @Nullable String path) {

  /** Whether it is a file, which can be read without waiting for anybody. */
  boolean isFile() {
    return path != null && Files.isRegularFile(Path.of(path));
  }

  PutSource streamed() {
    return new PutSource(stream, name, null);
  }
}
