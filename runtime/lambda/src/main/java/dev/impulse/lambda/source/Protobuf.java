package dev.impulse.lambda.source;

import java.util.Arrays;

/**
 * Reads the fields of one protobuf message. Every method throws {@link IndexOutOfBoundsException}
 * where the bytes are none.
 */
final class Protobuf {

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int LENGTH = 2;
  private static final int FIXED_32 = 5;
  private static final int TYPE_BITS = 3;

  private final byte[] bytes;
  private final int end;
  private int at;
  private int type;

  Protobuf(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  boolean hasField() {
    return at < end;
  }

  /** The number of the next field; its value is next. */
  int field() {
    long tag = number();
    type = (int) tag & ((1 << TYPE_BITS) - 1);
    return (int) (tag >>> TYPE_BITS);
  }

  long varint() {
    require(VARINT);
    return number();
  }

  byte[] bytes() {
    int from = open();
    return Arrays.copyOfRange(bytes, from, at);
  }

  Protobuf message() {
    int from = open();
    return new Protobuf(bytes, from, at);
  }

  void skip() {
    switch (type) {
      case VARINT -> varint();
      case FIXED_64 -> past(Long.BYTES);
      case LENGTH -> open();
      case FIXED_32 -> past(Integer.BYTES);
      default -> throw new IndexOutOfBoundsException("wire type " + type);
    }
  }

  /** Goes past a value of known length, and returns where it begins. */
  private int open() {
    require(LENGTH);
    long length = number();
    if (length < 0 || length > end - at) {
      throw new IndexOutOfBoundsException("length " + length);
    }
    return past((int) length);
  }

  private int past(int length) {
    int from = at;
    if (length > end - from) {
      throw new IndexOutOfBoundsException("length " + length);
    }
    at += length;
    return from;
  }

  private long number() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = bytes[past(1)];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IndexOutOfBoundsException("a varint of more than 10 bytes");
  }

  private void require(int expected) {
    if (type != expected) {
      throw new IndexOutOfBoundsException("wire type " + type);
    }
  }
}
