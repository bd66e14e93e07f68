package dev.impulse.lambda.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the Kinesis Producer Library puts as one record: several, by its <a
 * href="https://github.com/awslabs/amazon-kinesis-producer/blob/master/aggregation-format.md">published
 * format</a>.
 */
final class Aggregate {

  private static final byte[] MAGIC = {(byte) 0xF3, (byte) 0x89, (byte) 0x9A, (byte) 0xC2};
  private static final int DIGEST = 16;

  private static final int PARTITION_KEYS = 1;
  private static final int RECORDS = 3;
  private static final int PARTITION_KEY_INDEX = 1;
  private static final int DATA = 3;

  private final List<String> partitionKeys = new ArrayList<>();
  private final List<Protobuf> records = new ArrayList<>();

  private Aggregate() {}

  /** One of the records that were put together. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Part(String partitionKey, byte[] data) {}

  /**
   * The records that a Kinesis record holds; empty if it is an ordinary one: it does not begin as
   * an aggregate does, its digest is wrong, or it is not put together as it should.
   */
  static Optional<List<Part>> parts(byte[] data) {
    return begins(data) && hasDigest(data) ? new Aggregate().read(data) : Optional.empty();
  }

  private static boolean begins(byte[] data) {
    return data.length >= MAGIC.length + DIGEST
        && Arrays.equals(data, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  private static boolean hasDigest(byte[] data) {
    int end = data.length - DIGEST;
    MessageDigest digest = md5();
    digest.update(data, MAGIC.length, end - MAGIC.length);
    return Arrays.equals(digest.digest(), 0, DIGEST, data, end, data.length);
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has MD5", e);
    }
  }

  private Optional<List<Part>> read(byte[] data) {
    try {
      readMessage(new Protobuf(data, MAGIC.length, data.length - DIGEST));
      List<Part> parts = new ArrayList<>();
      for (Protobuf one : records) {
        parts.add(part(one));
      }
      return Optional.of(parts);
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private void readMessage(Protobuf message) {
    while (message.hasField()) {
      switch (message.field()) {
        case PARTITION_KEYS ->
            partitionKeys.add(new String(message.bytes(), StandardCharsets.UTF_8));
        case RECORDS -> records.add(message.message());
        default -> message.skip();
      }
    }
  }

  private Part part(Protobuf one) {
    long key = -1;
    byte @Nullable [] data = null;
    while (one.hasField()) {
      switch (one.field()) {
        case PARTITION_KEY_INDEX -> key = one.varint();
        case DATA -> data = one.bytes();
        default -> one.skip();
      }
    }
    if (data == null) {
      throw new IndexOutOfBoundsException("a record without data");
    }
    return new Part(partitionKeys.get(Math.clamp(key, -1, Integer.MAX_VALUE)), data);
  }
}
