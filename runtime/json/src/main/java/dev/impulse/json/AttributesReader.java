package dev.impulse.json;

import dev.impulse.spi.DecodeException;

/** Reads attributes with their types. */
final class AttributesReader {

  private static final JsonNames NO_NAMES = JsonNames.of();

  private AttributesReader() {}

  /** Reads attributes that stand alone, as a JSON object. */
  static Attributes read(byte[] json) {
    try {
      return object(new JsonScanner(json));
    } catch (JsonException e) {
      throw AttributeRules.refused("", String.valueOf(e.getMessage()));
    }
  }

  private static Attributes object(JsonScanner scanner) {
    Attributes.Builder attributes = new Attributes.Builder();
    scanner.beginObject();
    while (scanner.member(NO_NAMES) != JsonScanner.END) {
      String name = Attributes.withoutPlace(scanner.name());
      if (scanner.isString()) {
        attributes.addOther(name, scanner.string());
      } else {
        extension(name, scanner, attributes);
      }
    }
    scanner.finish();
    return attributes.build();
  }

  /** Takes the value of an extension whose name is past. */
  static void extension(String name, JsonScanner scanner, Attributes.Builder to) {
    try {
      if (scanner.isString()) {
        text(name, scanner, to);
      } else {
        other(name, scanner, to);
      }
    } catch (JsonException e) {
      throw new DecodeException(name, String.valueOf(e.getMessage()), e);
    }
  }

  private static void text(String name, JsonScanner scanner, Attributes.Builder to) {
    String text = scanner.string();
    if (!scanner.lastIsPlain()) {
      AttributeRules.refuseCharacters(name, text);
    }
    to.putExtension(name, text);
  }

  private static void other(String name, JsonScanner scanner, Attributes.Builder to) {
    if (scanner.isBool()) {
      to.addOther(name, scanner.bool());
    } else if (scanner.isNumber()) {
      to.addOther(name, scanner.smallInteger());
    } else if (scanner.isNull()) {
      scanner.skip();
      to.addAbsent(name);
    } else {
      throw AttributeRules.wrongType(AttributeRules.extensionName(name), scanner.raw());
    }
  }
}
