package dev.impulse.json;

import dev.impulse.spi.DecodeException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A CloudEvent 1.0 in its JSON format, the payload left as it stands.
 *
 * @param key the partitioning extension {@code partitionkey}; empty where the envelope lacks it
 * @param time empty where the envelope lacks it
 * @param extensions all other attributes, by name; {@code datacontenttype} is not among them
 * @param data the payload as JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record CloudEvent(
    String id,
    String source,
    String type,
    Optional<String> key,
    Optional<Instant> time,
    SortedMap<String, String> extensions,
    byte[] data) {

  /**
   * Reads an event.
   *
   * @return empty if the JSON object is no CloudEvent but a bare payload: it has no {@code
   *     specversion}
   * @throws DecodeException if it is not JSON, or a CloudEvent that lacks something or has it twice
   */
  public static Optional<CloudEvent> read(byte[] json) {
    return CloudEventReader.read(json);
  }

  /**
   * The event as one JSON object on one line.
   *
   * @throws IllegalArgumentException if an extension has the name of another attribute
   */
  public byte[] write() {
    return CloudEventWriter.write(this);
  }
}
