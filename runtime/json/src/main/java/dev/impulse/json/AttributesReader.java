package dev.impulse.json;

import dev.impulse.spi.DecodeException;

/** Reads attributes with their types. */
final class AttributesReader {

  private static final JsonNames NO_NAMES = JsonNames.of();
  private static final String CONTENT_TYPE = "datacontenttype";
  private static final String USUAL_TYPE = "application/json";

  private final JsonScanner scanner;
  private final Attributes.Builder attributes = new Attributes.Builder();

  AttributesReader(JsonScanner scanner) {
    this.scanner = scanner;
  }

  static Attributes read(byte[] json) {
    AttributesReader reader = new AttributesReader(new JsonScanner(json));
    try {
      return reader.object();
    } catch (JsonException e) {
      throw AttributeRules.refused("", String.valueOf(e.getMessage()));
    }
  }

  private Attributes object() {
    scanner.beginObject();
    while (scanner.member(NO_NAMES) != JsonScanner.END) {
      member(scanner.name());
    }
    scanner.finish();
    return attributes.build();
  }

  /** Takes the value of an attribute whose name is past. */
  void member(String name) {
    try {
      value(name);
    } catch (JsonException e) {
      throw new DecodeException(name, String.valueOf(e.getMessage()), e);
    }
  }

  private void value(String name) {
    if (scanner.isString()) {
      text(name, scanner.string());
    } else if (scanner.isBool()) {
      attributes.add(name, scanner.bool());
    } else if (scanner.isNumber()) {
      attributes.add(name, scanner.smallInteger());
    } else if (scanner.isNull()) {
      scanner.skip();
      attributes.addAbsent(name);
    } else {
      throw AttributeRules.wrongType(AttributeRules.extensionName(name), scanner.raw());
    }
  }

  private void text(String name, String value) {
    if (name.equals(CONTENT_TYPE) && value.equals(USUAL_TYPE)) {
      attributes.addAbsent(name);
    } else {
      attributes.add(name, value);
    }
  }

  Attributes attributes() {
    return attributes.build();
  }
}
