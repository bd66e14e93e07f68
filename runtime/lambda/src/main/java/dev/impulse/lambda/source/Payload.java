package dev.impulse.lambda.source;

import dev.impulse.EventStream;
import dev.impulse.EventType;
import dev.impulse.json.CloudEvent;
import dev.impulse.json.JsonException;
import dev.impulse.json.JsonNames;
import dev.impulse.json.JsonScanner;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a source hands over in an envelope of its own: a CloudEvent, or a bare payload. */
final class Payload {

  private static final int VERSION = 0;
  private static final int STREAM = 1;
  private static final int TYPE = 2;
  private static final int KEY = 3;
  private static final int OWN_TYPE = 4;
  private static final JsonNames NAMES =
      JsonNames.of("specversion", "stream", "type", "partitionkey", "@type");

  private final byte[] json;
  private final @Nullable String[] members = new @Nullable String[NAMES.size()];

  private Payload(byte[] json) {
    this.json = json;
  }

  /** Looks into a payload; finds nothing in one that is no JSON object. */
  static Payload of(byte[] json) {
    Payload payload = new Payload(json);
    try {
      payload.readMembers();
    } catch (JsonException e) {
      return new Payload(json);
    }
    return payload;
  }

  private void readMembers() {
    JsonScanner scanner = new JsonScanner(json);
    scanner.beginObject();
    for (int name = scanner.member(NAMES); name != JsonScanner.END; name = scanner.member(NAMES)) {
      if (name != JsonNames.OTHER && scanner.isString()) {
        members[name] = scanner.string();
      } else {
        scanner.skip();
      }
    }
  }

  /** The stream that it says it is for; a bare payload says none. */
  Optional<String> stream() {
    return attribute(STREAM);
  }

  /** The event type of a CloudEvent. */
  Optional<String> type() {
    return attribute(TYPE);
  }

  /** The partition key of a CloudEvent. */
  Optional<String> key() {
    return attribute(KEY);
  }

  private Optional<String> attribute(int name) {
    return isCloudEvent() ? Optional.ofNullable(members[name]) : Optional.empty();
  }

  private boolean isCloudEvent() {
    return members[VERSION] != null;
  }

  /**
   * The payload with an identity: as it is, if it has one or its stream gives it one, else as a
   * CloudEvent with that of its source's envelope. One whose event type is not known stays bare: it
   * is found where it is decoded.
   */
  byte[] identified(EventStream<?, ?> stream, String id, String source, Instant time) {
    if (isCloudEvent() || stream.isIdentified()) {
      return json;
    }
    return typeOf(stream.payload())
        .map(type ->
            new CloudEvent(
                    id,
                    source,
                    type,
                    Optional.empty(),
                    Optional.of(time),
                    Collections.emptySortedMap(),
                    json)
                .write())
        .orElse(json);
  }

  private Optional<String> typeOf(Class<?> payload) {
    return payload.isSealed()
        ? Optional.ofNullable(members[OWN_TYPE])
        : Optional.ofNullable(payload.getAnnotation(EventType.class)).map(EventType::value);
  }
}
