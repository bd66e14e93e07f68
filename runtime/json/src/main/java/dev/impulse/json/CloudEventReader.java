package dev.impulse.json;

import dev.impulse.spi.DecodeException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes the envelope off a payload, without looking into that. */
final class CloudEventReader {

  private static final String DATA = "data";

  private final byte[] json;
  private final Scanner scanner;
  private final Map<String, String> attributes = new HashMap<>();
  private byte @Nullable [] data;

  CloudEventReader(byte[] json) {
    this.json = json;
    this.scanner = new Scanner(json);
  }

  Optional<CloudEvent> read() {
    try {
      readMembers();
    } catch (Unfit e) {
      throw new DecodeException("", String.valueOf(e.getMessage()), null);
    }
    return attributes.containsKey("specversion") ? Optional.of(event()) : Optional.empty();
  }

  private void readMembers() {
    scanner.open('{', "an object");
    for (boolean first = true; scanner.hasNext('}', first); first = false) {
      String name = scanner.name();
      scanner.colon();
      readMember(name);
    }
    scanner.close('}');
    scanner.end();
  }

  private void readMember(String name) {
    if (scanner.isNull()) {
      scanner.skipValue();
    } else if (name.equals(DATA)) {
      data = value();
    } else if (attributes.put(name, text()) != null) {
      throw new Unfit(name + " is there twice");
    }
  }

  private byte[] value() {
    scanner.token();
    int start = scanner.mark();
    scanner.skipValue();
    return Arrays.copyOfRange(json, start, scanner.mark());
  }

  private String text() {
    return switch (scanner.token()) {
      case STRING -> scanner.string();
      default -> scanner.raw();
    };
  }

  private CloudEvent event() {
    byte[] payload = data;
    if (payload == null) {
      throw missing(DATA);
    }
    String version = take("specversion");
    if (!version.equals("1.0")) {
      throw new DecodeException("specversion", "must be '1.0', was '%s'".formatted(version), null);
    }
    attributes.remove("datacontenttype");
    return new CloudEvent(
        take("id"),
        take("source"),
        take("type"),
        Optional.ofNullable(attributes.remove("partitionkey")),
        Optional.ofNullable(attributes.remove("time")).map(CloudEventReader::time),
        extensions(),
        payload);
  }

  private SortedMap<String, String> extensions() {
    return new TreeMap<>(attributes);
  }

  private String take(String attribute) {
    String value = attributes.remove(attribute);
    if (value == null || value.isBlank()) {
      throw value == null
          ? missing(attribute)
          : new DecodeException(attribute, "must not be empty", null);
    }
    return value;
  }

  private static DecodeException missing(String attribute) {
    return new DecodeException(attribute, "missing from the CloudEvent", null);
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new DecodeException(
          "time", "'%s' is not a time such as 2026-01-31T12:00:00Z".formatted(text), e);
    }
  }
}
