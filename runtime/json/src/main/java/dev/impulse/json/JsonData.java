package dev.impulse.json;

/** A payload that did not stand within JSON. */
final class JsonData {

  private JsonData() {}

  /** The bytes, if they are JSON. */
  static byte[] checked(String attribute, byte[] data) {
    try {
      JsonScanner scanner = new JsonScanner(data);
      scanner.skip();
      scanner.finish();
      return data;
    } catch (JsonException e) {
      throw AttributeRules.refused(attribute, String.valueOf(e.getMessage()));
    }
  }
}
