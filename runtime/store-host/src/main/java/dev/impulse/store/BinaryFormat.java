package dev.impulse.store;

import dev.impulse.store.compression.Deflated;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.function.Consumer;

/** A binary form, deflated where that makes it smaller. */
final class BinaryFormat {

  /** Reads what was written. */
  @FunctionalInterface
  interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  private BinaryFormat() {}

  /**
   * Writes a form.
   *
   * @param room about how many bytes it has before it is deflated
   */
  static byte[] write(int room, Consumer<BinaryWriter> writing) {
    BinaryWriter out = new BinaryWriter(room);
    writing.accept(out);
    return out.deflated();
  }

  /**
   * A form from an index on, to be read part by part.
   *
   * @throws UncheckedIOException if nothing was written so
   */
  static DataInputStream open(byte[] form, int from) {
    try {
      return new DataInputStream(Deflated.open(form, from));
    } catch (IOException e) {
      throw unknown(e);
    }
  }

  /**
   * Reads a form to its end.
   *
   * @throws UncheckedIOException if it cannot have been written so
   */
  static <T> T read(byte[] form, Reading<T> reading) {
    return readToEnd(open(form, 0), reading);
  }

  /**
   * Reads what is left of a form, to its end.
   *
   * @throws UncheckedIOException if it cannot have been written so
   */
  static <T> T readToEnd(DataInputStream in, Reading<T> reading) {
    return readPart(
        in,
        left -> {
          T read = reading.from(left);
          requireEnd(left);
          return read;
        });
  }

  static void requireEnd(DataInputStream in) throws IOException {
    if (in.available() > 0) {
      throw new IOException("%d bytes follow its end".formatted(in.available()));
    }
  }

  /**
   * Reads a part of a form, and leaves the rest.
   *
   * @throws UncheckedIOException if it cannot have been written so
   */
  static <T> T readPart(DataInputStream in, Reading<T> reading) {
    try {
      return reading.from(in);
    } catch (EOFException e) {
      throw unknown(new IOException("it ends too early", e));
    } catch (IOException e) {
      throw unknown(e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw unknown(new IOException(e));
    }
  }

  /**
   * Reads a part that stands as it is.
   *
   * @throws UncheckedIOException if there is less
   */
  static ByteBuffer readRaw(ByteBuffer in, long length) {
    if (length > in.remaining()) {
      throw unknown(new IOException("it ends too early"));
    }
    ByteBuffer raw = in.slice(in.position(), (int) length);
    in.position(in.position() + (int) length);
    return raw;
  }

  private static UncheckedIOException unknown(IOException why) {
    return new UncheckedIOException(
        "damaged, or not in a form that this version knows: " + why.getMessage(), why);
  }

  static byte[] readBytes(DataInputStream in) throws IOException {
    return in.readNBytes(readCount(in));
  }

  /** How many things follow, each of at least a byte. */
  static int readCount(DataInputStream in) throws IOException {
    long count = readNumber(in);
    if (count < 0 || count > in.available()) {
      throw new IOException("a count of %d before %d bytes".formatted(count, in.available()));
    }
    return (int) count;
  }

  static long readNumber(DataInputStream in) throws IOException {
    long number = 0;
    for (int bits = 0; bits < Long.SIZE; bits += 7) {
      int next = in.readUnsignedByte();
      number |= (next & 0x7FL) << bits;
      if ((next == 0 && bits > 0) || (next > 1 && bits + 1 == Long.SIZE)) {
        break;
      }
      if (next < 0x80) {
        return number;
      }
    }
    throw new IOException("a number in a form in which none is written");
  }

  static int readInt(DataInputStream in) throws IOException {
    long number = readNumber(in);
    if (number != (int) number) {
      throw new IOException("%d is no number of 32 bits".formatted(number));
    }
    return (int) number;
  }

  static boolean readFlag(DataInputStream in) throws IOException {
    int flag = in.readUnsignedByte();
    if (flag > 1) {
      throw new IOException("yes or no is " + flag);
    }
    return flag == 1;
  }

  static String readText(DataInputStream in) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(readBytes(in))).toString();
  }
}
