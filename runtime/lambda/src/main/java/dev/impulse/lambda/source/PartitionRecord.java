package dev.impulse.lambda.source;

import dev.impulse.json.JsonNames;
import dev.impulse.json.JsonScanner;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record of a Kafka partition.
 *
 * @param key the key as text; empty if there is none, or if it is not text
 * @param value null if the key's value is deleted
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record PartitionRecord(
    long offset, Instant timestamp, Optional<String> key, byte @Nullable [] value) {

  private static final int OFFSET = 0;
  private static final int TIMESTAMP = 1;
  private static final int KEY = 2;
  private static final int VALUE = 3;
  private static final JsonNames NAMES = JsonNames.of("offset", "timestamp", "key", "value");

  static PartitionRecord read(JsonScanner scanner, byte[] json) {
    @Nullable Long offset = null;
    @Nullable Instant timestamp = null;
    byte @Nullable [] key = null;
    byte @Nullable [] value = null;
    scanner.beginObject();
    for (int name = scanner.member(NAMES); name != JsonScanner.END; name = scanner.member(NAMES)) {
      if (name == JsonNames.OTHER || scanner.isNull()) {
        scanner.skip();
        continue;
      }
      switch (name) {
        case OFFSET -> offset = scanner.integer();
        case TIMESTAMP -> timestamp = Instant.ofEpochMilli(scanner.integer());
        case KEY -> key = Fields.base64(scanner, json);
        case VALUE -> value = Fields.base64(scanner, json);
        default -> throw new IllegalStateException(scanner.name());
      }
    }
    return new PartitionRecord(
        Fields.require(offset, "offset"),
        Fields.require(timestamp, "timestamp"),
        key == null ? Optional.empty() : text(key),
        value);
  }

  private static Optional<String> text(byte[] utf8) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
