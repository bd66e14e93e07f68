package dev.impulse.lambda.source;

import dev.impulse.lambda.source.Aggregate.Part;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts records together as the Kinesis Producer Library does. */
final class Aggregates {

  private Aggregates() {}

  static byte[] of(List<Part> parts) {
    return sealed(message(parts));
  }

  /** A protobuf message between magic and digest. */
  static byte[] sealed(byte[] message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xF3, (byte) 0x89, (byte) 0x9A, (byte) 0xC2});
    out.writeBytes(message);
    out.writeBytes(md5(message));
    return out.toByteArray();
  }

  private static byte[] md5(byte[] message) {
    try {
      return MessageDigest.getInstance("MD5").digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] message(List<Part> parts) {
    List<String> keys = parts.stream().map(Part::partitionKey).distinct().toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    keys.forEach(key -> field(out, 1, key.getBytes(StandardCharsets.UTF_8)));
    parts.forEach(part -> field(out, 3, record(keys.indexOf(part.partitionKey()), part.data())));
    return out.toByteArray();
  }

  private static byte[] record(int key, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    varint(out, 1 << 3);
    varint(out, key);
    field(out, 3, data);
    return out.toByteArray();
  }

  private static void field(ByteArrayOutputStream out, int number, byte[] bytes) {
    varint(out, (number << 3) | 2);
    varint(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void varint(ByteArrayOutputStream out, int value) {
    int rest = value;
    for (; rest > 0x7F; rest >>>= 7) {
      out.write((rest & 0x7F) | 0x80);
    }
    out.write(rest);
  }

  static List<Part> random(Random random) {
    List<Part> parts = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      byte[] data = new byte[random.nextInt(300)];
      random.nextBytes(data);
      parts.add(new Part("key-" + random.nextInt(200), data));
    }
    return parts;
  }
}
