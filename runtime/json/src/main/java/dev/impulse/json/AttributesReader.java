package dev.impulse.json;

import dev.impulse.spi.DecodeException;

/** Reads attributes with their types. */
final class AttributesReader {

  private static final JsonNames NO_NAMES = JsonNames.of();

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
      member(Attributes.withoutPlace(scanner.name()));
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
      String text = scanner.string();
      boolean isSafe = AttributeRules.isSafe(text, scanner.lastIsPlain());
      if (isSafe && !Attributes.OF_PAYLOAD.contains(name)) {
        attributes.putExtension(name, text);
      } else {
        add(name, text);
      }
    } else if (scanner.isBool()) {
      attributes.addOther(name, scanner.bool());
    } else if (scanner.isNumber()) {
      attributes.addOther(name, scanner.smallInteger());
    } else if (scanner.isNull()) {
      scanner.skip();
      attributes.addAbsent(name);
    } else {
      throw AttributeRules.wrongType(AttributeRules.extensionName(name), scanner.raw());
    }
  }

  void add(String name, String value) {
    attributes.addOther(name, value);
  }

  Attributes build() {
    return attributes.build();
  }
}
