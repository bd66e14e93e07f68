package dev.impulse.lambda.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes after one that says whether they are deflated: that costs time, and saves write units of a
 * kilobyte each.
 */
final class Deflated {

  private static final int SMALL = 1_000;
  private static final byte PLAIN = 0;
  private static final byte DEFLATED = 1;

  private Deflated() {}

  static byte[] of(byte[] bytes) {
    byte[] deflated = bytes.length < SMALL ? bytes : deflate(bytes);
    return deflated.length < bytes.length ? marked(DEFLATED, deflated) : marked(PLAIN, bytes);
  }

  private static byte[] marked(byte mark, byte[] bytes) {
    byte[] marked = new byte[bytes.length + 1];
    marked[0] = mark;
    System.arraycopy(bytes, 0, marked, 1, bytes.length);
    return marked;
  }

  private static byte[] deflate(byte[] bytes) {
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] room = new byte[bytes.length];
      int length = deflater.deflate(room);
      return deflater.finished() ? Arrays.copyOf(room, length) : bytes;
    }
  }

  /**
   * The bytes that were given.
   *
   * @throws IOException if these were not made here
   */
  static byte[] inflate(byte[] marked) throws IOException {
    int mark = marked.length == 0 ? -1 : marked[0];
    return switch (mark) {
      case PLAIN -> Arrays.copyOfRange(marked, 1, marked.length);
      case DEFLATED -> inflated(marked);
      default -> throw new IOException("neither plain nor deflated bytes: they begin with " + mark);
    };
  }

  private static byte[] inflated(byte[] marked) throws IOException {
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(marked, 1, marked.length - 1);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(marked.length * 4);
      byte[] room = new byte[8192];
      while (!inflater.finished()) {
        int length = inflater.inflate(room);
        if (length == 0 && !inflater.finished()) {
          throw new IOException("deflated bytes end too early");
        }
        bytes.write(room, 0, length);
      }
      if (inflater.getRemaining() > 0) {
        throw new IOException("%d bytes follow".formatted(inflater.getRemaining()));
      }
      return bytes.toByteArray();
    } catch (DataFormatException e) {
      throw new IOException("not deflated bytes", e);
    }
  }
}
