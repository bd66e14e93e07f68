package dev.impulse.cli;

import io.avaje.jsonb.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Events to put.
 *
 * @param name what messages call it: the file as it was named
 * @param path where it is; null for what is streamed, as standard input is
 */
@Json
record PutSource(String stream, String name, @Nullable String path) {

  private static final String STANDARD_INPUT = "-";

  /**
   * @param argument such as {@code orders=orders.jsonl}, or {@code orders=-} for standard input
   * @throws UsageException if it is none, or there is no such file
   */
  static PutSource of(String argument) {
    int equals = argument.indexOf('=');
    if (equals < 1 || equals == argument.length() - 1) {
      throw new UsageException(
          "'%s' is not STREAM=FILE, such as orders=orders.jsonl".formatted(argument));
    }
    String stream = argument.substring(0, equals);
    String file = argument.substring(equals + 1);
    return file.equals(STANDARD_INPUT)
        ? new PutSource(stream, "standard input", null)
        : new PutSource(stream, file, readable(file).toAbsolutePath().toString());
  }

  private static Path readable(String file) {
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      throw new UsageException("there is no file " + file);
    }
    if (Files.isDirectory(path) || !Files.isReadable(path)) {
      throw new UsageException(file + " cannot be read as a file");
    }
    return path;
  }

  /** Whether it is a file, which can be read without waiting for anybody. */
  boolean isFile() {
    return path != null && Files.isRegularFile(Path.of(path));
  }

  PutSource streamed() {
    return new PutSource(stream, name, null);
  }
}
