package dev.impulse.lambda.host;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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

  static <T> T read(byte[] form, Reading<T> reading) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Deflated.inflate(form)))) {
      return reading.from(in);
    } catch (IOException e) {
      throw new UncheckedIOException("not in a form that this version knows", e);
    }
  }

  static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] readBytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  /** A text of any length, in UTF-8. */
  static void writeText(DataOutputStream out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }
}
