package dev.impulse.engine.internal.state;

import dev.impulse.engine.internal.store.Bytes;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A text by what is new in it: what it has in common at both ends with the one before is left out.
 *
 * @param head how many bytes at the start are as before
 * @param tail how many bytes at the end are as before
 * @param middle what stands between
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
record Patch(int head, int tail, byte[] middle) {

  /** Writes what is new in a text. */
  static void write(byte[] before, byte[] now, Bytes out) {
    int most = Math.min(before.length, now.length);
    int mismatch = Arrays.mismatch(before, 0, most, now, 0, most);
    int head = mismatch < 0 ? most : mismatch;
    int tail = commonTail(before, now, most - head);
    int middle = now.length - head - tail;
    out.putInt(head).putInt(tail).putInt(middle).put(now, head, middle);
  }

  private static int commonTail(byte[] before, byte[] now, int most) {
    int tail = 0;
    while (tail < most && before[before.length - 1 - tail] == now[now.length - 1 - tail]) {
      tail++;
    }
    return tail;
  }

  static Patch readFrom(ByteBuffer in) {
    return new Patch(in.getInt(), in.getInt(), Bytes.sized(in));
  }

  /** Whether it is the whole text, whatever was before. */
  boolean isWhole() {
    return head + tail == 0;
  }

  /** The text, if this was before. */
  byte[] after(byte[] before) {
    byte[] now = Arrays.copyOf(before, head + middle.length + tail);
    System.arraycopy(middle, 0, now, head, middle.length);
    System.arraycopy(before, before.length - tail, now, head + middle.length, tail);
    return now;
  }
}
