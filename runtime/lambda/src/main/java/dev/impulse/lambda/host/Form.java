package dev.impulse.lambda.host;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;

/** A binary form, deflated where that makes it smaller. */
final class Form {

  /** Writes what it is given; memory has no I/O errors. */
  @FunctionalInterface
  interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  /** Reads what was written. */
  @FunctionalInterface
  interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  private Form() {}

  static byte[] write(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Deflated.of(bytes.toByteArray());
  }

  /**
   * Reads a form to its end.
   *
   * @throws UncheckedIOException if it cannot have been written so
   */
  static <T> T read(byte[] form, Reading<T> reading) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Deflated.inflate(form)))) {
      T read = reading.from(in);
      if (in.available() > 0) {
        throw new IOException("%d bytes follow its end".formatted(in.available()));
      }
      return read;
    } catch (EOFException e) {
      throw unknown(new IOException("it ends too early", e));
    } catch (IOException e) {
      throw unknown(e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw unknown(new IOException(e));
    }
  }

  /**
   * Reads a count and so many numbers.
   *
   * @throws UncheckedIOException if there are fewer
   */
  static LongBuffer readLongs(ByteBuffer in) {
    if (in.remaining() < Integer.BYTES) {
      throw unknown(new IOException("it ends too early"));
    }
    int count = in.getInt();
    if (count < 0 || count > in.remaining() / Long.BYTES) {
      throw unknown(
          new IOException("a count of %d before %d bytes".formatted(count, in.remaining())));
    }
    LongBuffer longs = in.slice(in.position(), count * Long.BYTES).asLongBuffer();
    in.position(in.position() + count * Long.BYTES);
    return longs;
  }

  private static UncheckedIOException unknown(IOException why) {
    return new UncheckedIOException(
        "damaged, or not in a form that this version knows: " + why.getMessage(), why);
  }

  static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] readBytes(DataInputStream in) throws IOException {
    return in.readNBytes(readCount(in));
  }

  /** How many things follow, each of at least a byte. */
  static int readCount(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > in.available()) {
      throw new IOException("a count of %d before %d bytes".formatted(count, in.available()));
    }
    return count;
  }

  static boolean readFlag(DataInputStream in) throws IOException {
    int flag = in.readUnsignedByte();
    if (flag > 1) {
      throw new IOException("yes or no is " + flag);
    }
    return flag == 1;
  }

  /** A text of any length, in UTF-8. */
  static void writeText(DataOutputStream out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static String readText(DataInputStream in) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(readBytes(in))).toString();
  }
}
