package dev.impulse.store.compression;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes after one that says whether they are deflated: that costs time, and saves write units of a
 * kilobyte each. Small texts are deflated with codes that are agreed on, larger ones by zlib.
 */
public final class Deflated {

  private static final int SMALL = 128;
  private static final byte PLAIN = 0;
  private static final byte BY_ZLIB = 1;
  private static final byte BY_OUR_CODE = 2;
  private static final int HEAD = 1 + Integer.BYTES;

  private Deflated() {}

  /**
   * Makes bytes smaller where that is possible.
   *
   * @param length how many there are, from the first on
   */
  public static byte[] of(byte[] bytes, int length) {
    return deflated(bytes, length).orElseGet(() -> plain(bytes, length));
  }

  private static byte[] plain(byte[] bytes, int length) {
    return ByteBuffer.allocate(1 + length).put(PLAIN).put(bytes, 0, length).array();
  }

  private static Optional<byte[]> deflated(byte[] bytes, int length) {
    if (length < SMALL) {
      return Optional.empty();
    }
    return length > Deflation.LARGEST ? byZlib(bytes, length) : byOurCode(bytes, length);
  }

  private static Optional<byte[]> byOurCode(byte[] bytes, int length) {
    ByteBuffer deflated = Deflation.of(bytes, length);
    int size = HEAD + deflated.remaining();
    return size > length
        ? Optional.empty()
        : Optional.of(
            ByteBuffer.allocate(size).put(BY_OUR_CODE).putInt(length).put(deflated).array());
  }

  private static Optional<byte[]> byZlib(byte[] bytes, int length) {
    try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
      deflater.setInput(bytes, 0, length);
      deflater.finish();
      byte[] room = new byte[length];
      room[0] = BY_ZLIB;
      int size = 1 + deflater.deflate(room, 1, length - 1);
      return deflater.finished() ? Optional.of(Arrays.copyOf(room, size)) : Optional.empty();
    }
  }

  /**
   * The bytes that were given, to be read to their end, and no further read than they are asked
   * for.
   *
   * @param form what was made here, from an index on
   * @throws IOException if it was not
   */
  public static InputStream open(byte[] form, int from) throws IOException {
    int mark = from < form.length ? form[from] : -1;
    return switch (mark) {
      case PLAIN -> new ByteArrayInputStream(form, from + 1, form.length - from - 1);
      case BY_ZLIB -> new ByteArrayInputStream(inflated(form, from + 1));
      case BY_OUR_CODE -> inflation(form, from);
      default -> throw new IOException("neither plain nor deflated bytes: they begin with " + mark);
    };
  }

  private static InputStream inflation(byte[] form, int from) throws IOException {
    if (form.length < from + HEAD) {
      throw new IOException("deflated bytes end too early");
    }
    return new Inflation(form, from + HEAD, ByteBuffer.wrap(form).getInt(from + 1));
  }

  private static byte[] inflated(byte[] form, int from) throws IOException {
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(form, from, form.length - from);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream((form.length - from) * 4);
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
