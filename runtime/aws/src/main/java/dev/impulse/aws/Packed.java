package dev.impulse.aws;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Several byte arrays as one, deflated (zlib): the number of them, then each with its length before
 * it.
 */
final class Packed {

  private Packed() {}

  static byte[] pack(List<byte[]> parts) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed))) {
      out.writeInt(parts.size());
      for (byte[] part : parts) {
        out.writeInt(part.length);
        out.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot happen in memory", e);
    }
    return packed.toByteArray();
  }

  /**
   * The byte arrays again.
   *
   * @throws UncheckedIOException if they were not packed here
   */
  static List<byte[]> unpack(byte[] packed) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
      List<byte[]> parts = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        parts.add(in.readNBytes(in.readInt()));
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException("not what was packed here", e);
    }
  }
}
