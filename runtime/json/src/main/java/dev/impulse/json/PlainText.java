package dev.impulse.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Text that stands for itself within a JSON string: printable ASCII with nothing escaped. */
final class PlainText {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long SPACES = ' ' * ONES;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;
  private static final byte DELETE = 0x7F;
  private static final long DELETES = DELETE * ONES;

  private PlainText() {}

  /**
   * Where plain text ends: at the first byte that is a quote, a backslash, a control character or
   * not ASCII, or at the end of all. Eight bytes are looked at together: the high bit of each tells
   * whether it is one of those, exactly up to the first that is.
   */
  static int end(byte[] json, int from) {
    int at = from;
    for (; at <= json.length - Long.BYTES; at += Long.BYTES) {
      long next = (long) LONGS.get(json, at);
      long found =
          (next
                  | (next - SPACES)
                  | zeros(next ^ QUOTES)
                  | zeros(next ^ BACKSLASHES)
                  | zeros(next ^ DELETES))
              & HIGH;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < json.length && isPlain(json[at])) {
      at++;
    }
    return at;
  }

  private static long zeros(long bytes) {
    return bytes - ONES;
  }

  private static boolean isPlain(byte next) {
    return next >= ' ' && next != '"' && next != '\\' && next != DELETE;
  }
}
