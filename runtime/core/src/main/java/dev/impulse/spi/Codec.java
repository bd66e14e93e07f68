package dev.impulse.spi;

/** Port: payloads and states to JSON and back. */
public interface Codec {

  /**
   * Does nothing for a type that this codec knows, so that one it does not know is found early.
   *
   * @throws IllegalStateException if there is no JSON form for the type; says how to give it one
   */
  void require(Class<?> type);

  /** The value as JSON in UTF-8, on one line. */
  <T> byte[] encode(Class<T> type, T value);

  /** The same, where the text of a part that is known is copied. */
  <T> byte[] encode(Class<T> type, T value, Part known);

  /** The same; a part of this value, if there is one, is known from now on. */
  <T> byte[] encodeRemembering(Class<T> type, T value, Part part);

  /**
   * The value that a JSON text in UTF-8 stands for, complete and valid.
   *
   * @throws DecodeException if the text is not JSON, lacks a required field, has one of another
   *     type, or is refused by the record's own validation
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
   * that were accepted or emitted. It has none of the limits that hold for what comes from outside.
   *
   * @throws DecodeException if the text does not stand for a value of the type
   */
  default <T> T restore(Class<T> type, byte[] json, int from, int to) {
    return decode(type, json, from, to);
  }

  /** The same, of a text that stands alone. */
  default <T> T restore(Class<T> type, byte[] json) {
    return restore(type, json, 0, json.length);
  }

  /**
   * The payload of an event that a function emits, as JSON in UTF-8, on one line.
   *
   * @param known a part that payloads may have: its text is copied
   * @throws IllegalArgumentException if a required component is missing; the message names it
   */
  default <T> byte[] encodePayload(Class<T> type, T value, Part known) {
    return encode(type, value, known);
  }

  /** The value itself where nothing in it can be changed, else a copy of which that is so. */
  default <T> T frozen(Class<T> type, T value) {
    return value;
  }
}
