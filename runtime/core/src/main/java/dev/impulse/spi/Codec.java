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
}
