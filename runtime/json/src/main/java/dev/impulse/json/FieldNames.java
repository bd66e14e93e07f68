package dev.impulse.json;

import io.avaje.json.PropertyNames;
import java.util.stream.Stream;

/** The names of a record's fields as they are written, each with the comma before and the colon. */
final class FieldNames implements PropertyNames {

  private final byte[][] written;

  private FieldNames(byte[][] written) {
    this.written = written;
  }

  static FieldNames of(String... names) {
    return new FieldNames(Stream.of(names).map(FieldNames::written).toArray(byte[][]::new));
  }

  private static byte[] written(String name) {
    TextBuffer text = new TextBuffer();
    text.write(',');
    text.string(name);
    text.write(':');
    return text.bytes();
  }

  byte[] at(int position) {
    return written[position];
  }
}
