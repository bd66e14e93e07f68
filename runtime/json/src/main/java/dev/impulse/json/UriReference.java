package dev.impulse.json;

/** Tells the usual references to a URI by looking at each character once. */
final class UriReference {

  private static final String ALLOWED = "-._~!$&'()*+,;=@/?";

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
    int end = plainEnd(text, 0);
    return end == text.length()
        ? !text.startsWith("//")
        : text.charAt(end) == ':' && isScheme(text, end) && isOpaque(text, end + 1);
  }

  /** Whether something without an authority follows. */
  private static boolean isOpaque(String text, int from) {
    int end = plainEnd(text, from);
    while (end < text.length() && text.charAt(end) == ':') {
      end = plainEnd(text, end + 1);
    }
    return from < text.length() && end == text.length() && !text.startsWith("//", from);
  }

  private static int plainEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) < PLAIN.length && PLAIN[text.charAt(at)]) {
      at++;
    }
    return at;
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
