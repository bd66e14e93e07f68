package dev.impulse.engine;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.spi.Codec;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A CloudEvent as it came, its members not checked yet. */
record Envelope(Map<String, byte[]> members) {

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "specversion", "id", "source", "type", "time", "partitionkey", "datacontenttype", "data");

  /**
   * The event as the log keeps it, if it fits its stream.
   *
   * @param now its time, if neither envelope nor payload tells one
   */
  <T> LogEvent logged(EventStream<?, T> stream, Codec codec, Instant now, long bornNanos)
      throws RejectedException {
    if (!text("specversion").equals("1.0")) {
      throw RejectedException.at(
          "specversion", "must be '1.0', was '%s'".formatted(text("specversion")), null);
    }
    byte[] json = member("data");
    T data = codec.decode(stream.payload(), json);
    mustBe("type", stream.type(data));
    mustBeIfThere("partitionkey", stream.key(data).value());
    Optional<String> id = stream.id(data);
    if (id.isPresent()) {
      mustBe("id", id.get());
    }
    Event<T> event =
        new Event<>(
            text("id"),
            text("source"),
            stream.type(data),
            stream.key(data).value(),
            time().or(() -> stream.time(data)).orElse(now),
            data);
    return LogEvent.of(stream, Intake.checked(event), json, extensions(), bornNanos);
  }

  private Optional<Instant> time() throws RejectedException {
    byte[] time = members.get("time");
    if (time == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(string(time)).toInstant());
    } catch (DateTimeException e) {
      throw RejectedException.at(
          "time", "'%s' is not a time such as 2026-01-31T12:00:00Z".formatted(string(time)), e);
    }
  }

  private void mustBe(String attribute, String expected) throws RejectedException {
    String actual = text(attribute);
    if (!actual.equals(expected)) {
      throw RejectedException.at(
          attribute,
          "must be '%s', as the payload says, was '%s'".formatted(expected, actual),
          null);
    }
  }

  private void mustBeIfThere(String attribute, String expected) throws RejectedException {
    if (members.containsKey(attribute)) {
      mustBe(attribute, expected);
    }
  }

  private String text(String attribute) throws RejectedException {
    String text = string(member(attribute));
    if (text.isBlank()) {
      throw RejectedException.at(attribute, "must not be empty", null);
    }
    return text;
  }

  private byte[] member(String name) throws RejectedException {
    byte @Nullable [] value = members.get(name);
    if (value == null) {
      throw RejectedException.at(name, "missing from the CloudEvent", null);
    }
    return value;
  }

  private byte[] extensions() {
    Map<String, String> extensions = new TreeMap<>();
    members.forEach((name, value) -> {
      if (!ATTRIBUTES.contains(name)) {
        extensions.put(name, string(value));
      }
    });
    return extensions.isEmpty() ? LogEvent.noExtensions() : CloudEvents.extensions(extensions);
  }

  private static String string(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
