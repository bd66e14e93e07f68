package dev.impulse.json;

/** Tells the usual references to a URI by looking at each character once. */
final class UriReference {

  private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";

  private static final boolean[] PLAIN = new boolean[128];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = isLetter(c) || isDigit(c) || ALLOWED.indexOf(c) >= 0;
    }
  }

  private UriReference() {}

  /**
   * Whether it is valid, and without anything that needs a parser: an authority, escapes, a
   * fragment or characters beyond ASCII. If not, a parser knows.
   */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next >= PLAIN.length || !PLAIN[next]) {
        return false;
      }
    }
    return !text.startsWith("//") && isRelative(text, text.indexOf(':'));
  }

  /** Whether a colon, if there is one, does not end a scheme that is none, or has an authority. */
  private static boolean isRelative(String text, int colon) {
    if (colon < 0) {
      return true;
    }
    return isScheme(text, colon) && colon + 1 < text.length() && !text.startsWith("//", colon + 1);
  }

  private static boolean isScheme(String text, int end) {
    for (int i = 0; i < end; i++) {
      char next = text.charAt(i);
      boolean isOther = isDigit(next) || "+-.".indexOf(next) >= 0;
      if (!isLetter(next) && (i == 0 || !isOther)) {
        return false;
      }
    }
    return end > 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
