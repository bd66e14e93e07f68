package dev.impulse.control;

import org.jspecify.annotations.Nullable;

/** Recognizes by its first lines a file that is not JSON lines. */
final class FileFormat {

  private static final String ARRAY =
      "is one JSON array, and events stand one a line: \"jq -c '.[]'\" makes such lines of it";
  private static final String SEVERAL_LINES =
      "has its first event over several lines, and events stand one a line:"
          + " 'jq -c .' makes such lines of it";
  private static final String UTF_16 =
      "is written in UTF-16, and events are read in UTF-8: 'iconv -f UTF-16 -t UTF-8' translates it";
  private static final String GZIP = "is compressed by gzip: 'gunzip -c' unpacks it";

  private FileFormat() {}

  /**
   * What is wrong with a whole file, and the way out; null if nothing is.
   *
   * @param line its first that is not blank
   */
  static @Nullable String fault(byte[] line) {
    if (startsWith(line, 0x1f, 0x8b)) {
      return GZIP;
    }
    if (startsWith(line, 0xff, 0xfe) || startsWith(line, 0xfe, 0xff) || hasZero(line)) {
      return UTF_16;
    }
    return first(line) == '[' ? ARRAY : null;
  }

  private static boolean startsWith(byte[] line, int first, int second) {
    return line.length > 1 && (line[0] & 0xff) == first && (line[1] & 0xff) == second;
  }

  /** In UTF-16 every other byte of what JSON begins with is zero. */
  private static boolean hasZero(byte[] line) {
    return line.length > 1 && (line[0] == 0 || line[1] == 0);
  }

  private static int first(byte[] line) {
    for (byte one : line) {
      if (one != ' ' && one != '\t') {
        return one;
      }
    }
    return 0;
  }

  /** Whether an object begins in a line and does not end in it. */
  static boolean isUnfinished(byte[] line) {
    return first(line) == '{' && depthAtEnd(line) > 0;
  }

  private static int depthAtEnd(byte[] line) {
    int depth = 0;
    boolean inText = false;
    for (int i = 0; i < line.length; i++) {
      switch (line[i]) {
        case '"' -> inText = !inText;
        case '\\' -> i++;
        case '{', '[' -> depth += inText ? 0 : 1;
        case '}', ']' -> depth -= inText ? 0 : 1;
        default -> {}
      }
    }
    return depth;
  }

  /**
   * What is wrong with a file whose first line is an unfinished object; null if that line is broken
   * and no more.
   *
   * @param second the next line that is not blank
   */
  static @Nullable String faultOfUnfinished(byte[] second) {
    return first(second) == '{' ? null : SEVERAL_LINES;
  }
}
