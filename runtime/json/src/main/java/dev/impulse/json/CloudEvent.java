package dev.impulse.json;

import static java.util.Objects.requireNonNull;

import dev.impulse.spi.DecodeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A CloudEvent 1.0, the payload left as it stands: JSON. Read strictly: whatever goes wrong is one
 * {@link DecodeException} with the attribute. Immutable, as long as nobody changes its bytes.
 */
public final class CloudEvent {

  /** Where an event stands in a batch. */
  public record Slice(int from, int to) {}

  private final String id;
  private final String source;
  private final String type;
  private final Optional<String> key;
  private final Optional<Instant> time;
  private final Attributes attributes;
  private final byte[] bytes;
  private final int from;
  private final int to;

  /**
   * An event whose payload stands within other bytes. Nothing is checked: see {@link #checked}.
   *
   * @param key the partitioning extension {@code partitionkey}
   * @param bytes in which the payload stands as JSON in UTF-8; not copied
   * @param from where it begins
   * @param to where it ends
   */
  public CloudEvent(
      String id,
      String source,
      String type,
      Optional<String> key,
      Optional<Instant> time,
      Attributes attributes,
      byte[] bytes,
      int from,
      int to) {
    this.id = requireNonNull(id);
    this.source = requireNonNull(source);
    this.type = requireNonNull(type);
    this.key = key;
    this.time = time;
    this.attributes = attributes;
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  /** An event whose payload is all of the bytes. */
  public CloudEvent(
      String id,
      String source,
      String type,
      Optional<String> key,
      Optional<Instant> time,
      Attributes attributes,
      byte[] data) {
    this(id, source, type, key, time, attributes, data, 0, data.length);
  }

  /**
   * The same, with attributes that are all strings.
   *
   * @throws IllegalArgumentException if an extension has the name of another attribute, or one that
   *     CloudEvents does not allow
   */
  public CloudEvent(
      String id,
      String source,
      String type,
      Optional<String> key,
      Optional<Instant> time,
      SortedMap<String, String> extensions,
      byte[] data) {
    this(id, source, type, key, time, Attributes.of(extensions), data);
  }

  /**
   * Reads an event in the JSON format.
   *
   * @return empty if the JSON object is no CloudEvent but a bare payload: it has no {@code
   *     specversion}
   * @throws DecodeException if it is not JSON, or a CloudEvent that lacks something, has it twice
   *     or has what CloudEvents does not allow
   */
  public static Optional<CloudEvent> read(byte[] json) {
    return read(json, 0, json.length);
  }

  /**
   * The same, of a text that stands within others. The payload is not copied.
   *
   * @param from where it begins
   * @param to where it ends
   */
  public static Optional<CloudEvent> read(byte[] json, int from, int to) {
    return new CloudEventReader(json, from, to).read();
  }

  /** Whether a text is a CloudEvent rather than a bare payload, as far as it is JSON. */
  public static boolean isCloudEvent(byte[] json) {
    return new CloudEventReader(json, 0, json.length).hasMark();
  }

  /**
   * Whether a text may be a CloudEvent, without reading it: it holds the letters of {@code
   * specversion}, or escapes that may stand for them. What may not be one is either a bare payload
   * or no JSON.
   */
  public static boolean mayBeOne(byte[] json) {
    return CloudEventMark.isWithin(json);
  }

  /** Whether a text is a batch of CloudEvents: an array. */
  public static boolean isBatch(byte[] json) {
    return CloudEventBatch.isOne(json);
  }

  /**
   * Where the events of a batch stand, each to be read by itself, so that each is refused by
   * itself.
   *
   * @throws DecodeException if it is no array
   */
  public static List<Slice> batch(byte[] json) {
    return new CloudEventBatch(json).slices();
  }

  /**
   * Reads an event in binary mode, as Kafka and HTTP have it.
   *
   * @param attributes by their plain names, such as {@code id} for a header {@code ce_id}; the
   *     content type is {@code datacontenttype}
   * @param data the payload as JSON in UTF-8; not copied
   * @return empty if there is no {@code specversion}
   * @throws DecodeException as {@link #read(byte[])}
   */
  public static Optional<CloudEvent> ofBinary(Map<String, String> attributes, byte[] data) {
    return BinaryCloudEvent.read(attributes, data);
  }

  public String id() {
    return id;
  }

  public String source() {
    return source;
  }

  public String type() {
    return type;
  }

  /** The partitioning extension {@code partitionkey}; empty where the envelope lacks it. */
  public Optional<String> key() {
    return key;
  }

  /** To the microsecond; empty where the envelope lacks it. */
  public Optional<Instant> time() {
    return time;
  }

  /**
   * All other attributes: the extensions, {@code subject}, {@code dataschema}, and {@code
   * datacontenttype} where it is not {@code application/json}.
   */
  public Attributes attributes() {
    return attributes;
  }

  /** The same by name, each as text, in a map of their own. */
  public SortedMap<String, String> extensions() {
    SortedMap<String, String> texts = new TreeMap<>();
    attributes.forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }

  /** A copy of the payload, as JSON in UTF-8. */
  public byte[] data() {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** The bytes in which the payload stands, between {@link #from} and {@link #to}. Not copied. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the payload begins. */
  public int from() {
    return from;
  }

  /** Where it ends. */
  public int to() {
    return to;
  }

  /**
   * This event, if a strict reader takes it back.
   *
   * @throws DecodeException if an attribute is not what CloudEvents allows; names it
   */
  public CloudEvent checked() {
    AttributeRules.text("id", id);
    AttributeRules.text("source", source);
    AttributeRules.source(source);
    AttributeRules.text("type", type);
    key.ifPresent(value -> AttributeRules.text("partitionkey", value));
    return this;
  }

  /**
   * The event as one JSON object on one line.
   *
   * @throws IllegalArgumentException if an attribute holds half a surrogate pair
   */
  public byte[] write() {
    return CloudEventWriter.write(this);
  }

  @Override
  public String toString() {
    return "%s %s from %s".formatted(type, id, source);
  }
}
