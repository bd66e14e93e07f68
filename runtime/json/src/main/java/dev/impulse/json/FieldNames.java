package dev.impulse.json;

import io.avaje.json.PropertyNames;
import java.util.stream.Stream;

/** The names of a record's fields as they are written, each with the comma before and the colon. */
final class FieldNames implements PropertyNames {

  private final String[] names;
  private final byte[][] written;

  private FieldNames(String[] names, byte[][] written) {
    this.names = names;
    this.written = written;
  }

  static FieldNames of(String... names) {
    return new FieldNames(names, Stream.of(names).map(FieldNames::written).toArray(byte[][]::new));
  }

  private static byte[] written(String name) {
    TextBuffer text = new TextBuffer();
    text.write(',');
    text.string(name);
    text.write(':');
    return text.bytes();
  }

  String name(int position) {
    return names[position];
  }

  byte[] at(int position) {
    return written[position];
  }
}
