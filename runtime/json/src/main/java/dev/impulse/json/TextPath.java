package dev.impulse.json;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Finds where a text that is being written stands, by what is written of it: slow, but seldom. */
final class TextPath {

  /** An object or array that is not closed. */
  private static final class Open {
    private final boolean isArray;
    private @Nullable String field;
    private int index;

    private Open(boolean isArray) {
      this.isArray = isArray;
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();
  private final Cursor cursor;

  private TextPath(byte[] written) {
    cursor = new Cursor(written);
    cursor.limited = false;
  }

  /**
   * The path to the value that is next, such as {@code lines[0].price}.
   *
   * @param field the name of the next value, if it is not written
   * @param commaDue whether another value stands before it
   */
  static String of(byte[] written, @Nullable String field, boolean commaDue) {
    TextPath path = new TextPath(written);
    path.read();
    Open innermost = path.open.peekLast();
    if (innermost != null && field != null) {
      innermost.field = field;
    } else if (innermost != null && commaDue) {
      innermost.index++;
    }
    return path.text();
  }

  private void read() {
    while (cursor.at < cursor.to) {
      switch (cursor.peek()) {
        case '{' -> open.addLast(new Open(false));
        case '[' -> open.addLast(new Open(true));
        case '}', ']' -> open.removeLast();
        case ',' -> open.getLast().index++;
        case '"' -> {
          string();
          continue;
        }
        default -> {}
      }
      cursor.at++;
    }
  }

  private void string() {
    String text = Strings.read(cursor);
    if (cursor.peek() == ':') {
      open.getLast().field = text;
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (Open each : open) {
      if (each.isArray) {
        text.append('[').append(each.index).append(']');
      } else if (each.field != null) {
        text.append(text.isEmpty() ? "" : ".").append(each.field);
      }
    }
    return text.toString();
  }
}
