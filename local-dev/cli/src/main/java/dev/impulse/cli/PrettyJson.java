package dev.impulse.cli;

/** JSON over several lines, every value as it stands. */
final class PrettyJson {

  private final StringBuilder out = new StringBuilder();
  private final String json;
  private int depth;

  private PrettyJson(String json) {
    this.json = json;
  }

  /**
   * @param json on one line, without spaces between its tokens
   */
  static String of(String json) {
    return new PrettyJson(json).write();
  }

  private String write() {
    for (int i = 0; i < json.length(); i++) {
      char next = json.charAt(i);
      switch (next) {
        case '"' -> i = string(i);
        case '{', '[' -> i = open(i);
        case '}', ']' -> {
          depth--;
          newLine().append(next);
        }
        case ',' -> {
          out.append(next);
          newLine();
        }
        case ':' -> out.append(": ");
        default -> out.append(next);
      }
    }
    return out.toString();
  }

  /** Copies a string, and returns where it ends. */
  private int string(int start) {
    int end = start + 1;
    while (json.charAt(end) != '"') {
      end += json.charAt(end) == '\\' ? 2 : 1;
    }
    out.append(json, start, end + 1);
    return end;
  }

  /** Begins an object or array, and returns where: an empty one stays on its line. */
  private int open(int start) {
    out.append(json.charAt(start));
    if ("}]".indexOf(json.charAt(start + 1)) >= 0) {
      out.append(json.charAt(start + 1));
      return start + 1;
    }
    depth++;
    newLine();
    return start;
  }

  private StringBuilder newLine() {
    return out.append('\n').repeat("  ", depth);
  }
}
