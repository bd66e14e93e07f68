package dev.impulse.json;

/** What is wrong with a text, in words; where, the reader knows. */
final class Unfit extends JsonException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 80;

  Unfit(String reason) {
    super(reason);
  }

  static Unfit notJson(String reason) {
    return new Unfit("not JSON: " + reason);
  }

  static Unfit wrongType(String wanted, String json) {
    return new Unfit("must be " + wanted + ", was " + shortened(json));
  }

  static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
