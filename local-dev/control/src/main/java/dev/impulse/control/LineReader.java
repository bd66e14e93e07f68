package dev.impulse.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as bytes. Of a very long line it keeps only the beginning. It skips a byte order mark
 * before the first line.
 */
final class LineReader {

  private static final int BUFFER = 64 * 1024;
  private static final int NONE = -1;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /**
   * One line, without its end.
   *
   * @param number the first is 1
   * @param length in bytes, kept or not
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares lines
  record Line(long number, byte[] bytes, long length) {

    boolean isCut() {
      return bytes.length < length;
    }

    boolean isBlank() {
      for (byte one : bytes) {
        if (one != ' ' && one != '\t' && one != '\r') {
          return false;
        }
      }
      return !isCut();
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int start;
  private int filled;
  private long number;

  /**
   * @param longest of a longer line, so many bytes are kept
   */
  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    int end = newline();
    if (end == NONE) {
      return nextOverSeveralBuffers();
    }
    byte[] line = Arrays.copyOfRange(buffer, start, end);
    start = end + 1;
    return line(line, line.length);
  }

  private @Nullable Line nextOverSeveralBuffers() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    int end = newline();
    while (end == NONE) {
      length += keep(line, filled);
      if (!fill()) {
        return length == 0 ? null : line(line.toByteArray(), length);
      }
      end = newline();
    }
    length += keep(line, end);
    start = end + 1;
    return line(line.toByteArray(), length);
  }

  private int keep(ByteArrayOutputStream line, int end) {
    int length = end - start;
    line.write(buffer, start, Math.clamp(longest - line.size(), 0, length));
    return length;
  }

  private Line line(byte[] bytes, long length) {
    number++;
    if (number == 1 && hasMark(bytes)) {
      int mark = BYTE_ORDER_MARK.length;
      return new Line(1, Arrays.copyOfRange(bytes, mark, bytes.length), length - mark);
    }
    return new Line(number, bytes, length);
  }

  private static boolean hasMark(byte[] bytes) {
    int mark = BYTE_ORDER_MARK.length;
    return bytes.length >= mark && Arrays.equals(bytes, 0, mark, BYTE_ORDER_MARK, 0, mark);
  }

  private int newline() {
    for (int i = start; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return NONE;
  }

  private boolean fill() throws IOException {
    start = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  /** Whether the next line may still have to be written by somebody. */
  boolean mayWait() throws IOException {
    return newline() == NONE && in.available() == 0;
  }
}
