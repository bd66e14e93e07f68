package dev.impulse.spi;

/**
 * Port: payloads and states to JSON and back.
 *
 * <p>{@link #decode} is the gate for what comes from outside: complete, valid, and within limits.
 * What is held inside has no limits: whatever {@link #encode} writes, {@link #restore} reads back
 * equal. The lists, sets and maps of what either reads cannot be changed; they keep their order.
 */
public interface Codec {

  /**
   * Does nothing for a type that this codec knows, so that one it does not know is found early.
   *
   * @throws IllegalStateException if there is no JSON form for the type; says how to give it one
   */
  void require(Class<?> type);

  /**
   * The value as JSON in UTF-8, on one line, whole whatever it holds.
   *
   * @throws IllegalArgumentException if a map has a null key, or if the value is nested so deep
   *     that no stack bears it
   */
  <T> byte[] encode(Class<T> type, T value);

  /** The same, where the text of a part that is known is copied. */
  <T> byte[] encode(Class<T> type, T value, Part known);

  /** The same; a part of this value, if there is one, is known from now on. */
  <T> byte[] encodeRemembering(Class<T> type, T value, Part part);

  /**
   * The payload of an event that a function emits, as JSON in UTF-8, on one line: as {@link
   * #encode} writes it, but complete.
   *
   * @param known a part that payloads may have: its text is copied
   * @throws IllegalArgumentException if something required is null, however deep; the message names
   *     it, such as {@code lines[0].price: must not be null}
   */
  <T> byte[] encodePayload(Class<T> type, T value, Part known);

  /** The same; a part of this payload, if there is one, is known from now on. */
  <T> byte[] encodePayloadRemembering(Class<T> type, T value, Part part);

  /**
   * The value that a JSON text in UTF-8 stands for, complete and valid, of whatever comes from
   * outside.
   *
   * @throws DecodeException if the text is not JSON, lacks a required field, has one of another
   *     type, is beyond the limits of numbers, nesting and text, or is refused by the record's own
   *     validation
   */
  default <T> T decode(Class<T> type, byte[] json) {
    return decode(type, json, 0, json.length);
  }

  /**
   * The same, of a text that stands within others.
   *
   * @param from where it begins
   * @param to where it ends
   */
  <T> T decode(Class<T> type, byte[] json, int from, int to);

  /**
   * The value that was encoded by this codec, of whatever is kept: states, and payloads of events
   * that were accepted or emitted. It has none of the limits that hold for what comes from outside,
   * and takes whatever {@link #decode} takes.
   *
   * @throws DecodeException if the text does not stand for a value of the type, such as one from
   *     before the type had all its components, or if the record's own constructor refuses
   */
  <T> T restore(Class<T> type, byte[] json, int from, int to);

  /** The same, of a text that stands alone. */
  default <T> T restore(Class<T> type, byte[] json) {
    return restore(type, json, 0, json.length);
  }

  /**
   * The value itself where nothing in it can be changed, else a copy, equal to it, in which the
   * collections cannot. Collections of the Java library that refuse changes count as such; whoever
   * keeps what such a view is made of can still change that.
   *
   * @throws IllegalArgumentException if it must be copied and cannot be encoded
   */
  <T> T frozen(Class<T> type, T value);
}
