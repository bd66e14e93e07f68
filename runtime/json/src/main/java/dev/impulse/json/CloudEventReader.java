package dev.impulse.json;

import dev.impulse.spi.DecodeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes the envelope off a payload, without looking into that. */
final class CloudEventReader {

  private static final int VERSION = 0;
  private static final int ID = 1;
  private static final int SOURCE = 2;
  private static final int TYPE = 3;
  private static final int KEY = 4;
  private static final int TIME = 5;
  private static final int DATA = 6;

  static final JsonNames NAMES =
      JsonNames.of(
          "specversion", "id", "source", "type", "partitionkey", "time", "data", "datacontenttype");

  private final byte[] json;
  private final JsonScanner scanner;

  /** Whether it is known to be a CloudEvent: then what has no other meaning is an extension. */
  private boolean isCloudEvent;

  private boolean hasPassedOthers;
  private final @Nullable String[] attributes = new @Nullable String[NAMES.size()];
  private @Nullable SortedMap<String, String> extensions;
  private byte @Nullable [] data;

  private CloudEventReader(byte[] json, boolean isCloudEvent) {
    this.json = json;
    this.scanner = new JsonScanner(json);
    this.isCloudEvent = isCloudEvent;
  }

  static Optional<CloudEvent> read(byte[] json) {
    try {
      return new CloudEventReader(json, false).read();
    } catch (JsonException e) {
      throw new DecodeException("", String.valueOf(e.getMessage()), null);
    }
  }

  private Optional<CloudEvent> read() {
    scanner.beginObject();
    for (int name = scanner.member(NAMES); name != JsonScanner.END; name = scanner.member(NAMES)) {
      readMember(name);
    }
    scanner.finish();
    if (!isCloudEvent) {
      return Optional.empty();
    }
    return hasPassedOthers ? new CloudEventReader(json, true).read() : Optional.of(event());
  }

  private void readMember(int name) {
    if (scanner.isNull()) {
      scanner.skip();
    } else if (name == DATA) {
      requireFirst(data);
      data = value();
    } else if (name == JsonNames.OTHER) {
      readOther();
    } else {
      requireFirst(attributes[name]);
      attributes[name] = text();
      isCloudEvent |= name == VERSION;
    }
  }

  private void readOther() {
    if (isCloudEvent) {
      requireFirst(extensions().put(scanner.name(), text()));
    } else {
      hasPassedOthers = true;
      scanner.skip();
    }
  }

  private void requireFirst(@Nullable Object earlier) {
    if (earlier != null) {
      throw new Unfit(scanner.name() + " is there twice");
    }
  }

  private SortedMap<String, String> extensions() {
    SortedMap<String, String> some = extensions;
    if (some == null) {
      some = extensions = new TreeMap<>();
    }
    return some;
  }

  private byte[] value() {
    int start = scanner.start();
    scanner.skip();
    return Arrays.copyOfRange(json, start, scanner.end());
  }

  private String text() {
    return scanner.isString() ? scanner.string() : scanner.raw();
  }

  private CloudEvent event() {
    byte[] payload = data;
    if (payload == null) {
      throw missing(DATA);
    }
    String version = required(VERSION);
    if (!version.equals("1.0")) {
      throw new DecodeException("specversion", "must be '1.0', was '%s'".formatted(version), null);
    }
    return new CloudEvent(
        required(ID),
        required(SOURCE),
        required(TYPE),
        Optional.ofNullable(attributes[KEY]),
        Optional.ofNullable(attributes[TIME]).map(CloudEventReader::time),
        extensions == null ? Collections.emptySortedMap() : extensions,
        payload);
  }

  private String required(int attribute) {
    String value = attributes[attribute];
    if (value == null) {
      throw missing(attribute);
    }
    if (value.isBlank()) {
      throw new DecodeException(NAMES.name(attribute), "must not be empty", null);
    }
    return value;
  }

  private static DecodeException missing(int attribute) {
    return new DecodeException(NAMES.name(attribute), "missing from the CloudEvent", null);
  }

  private static Instant time(String text) {
    try {
      return InstantAdapter.INSTANCE.fromText(text);
    } catch (Unfit e) {
      throw new DecodeException("time", String.valueOf(e.getMessage()), e);
    }
  }
}
