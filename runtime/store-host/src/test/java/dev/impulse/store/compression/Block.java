package dev.impulse.store.compression;

import java.util.Arrays;
import java.util.BitSet;

/** A block of DEFLATE that says which codes it has, as RFC 1951 wants it, with our bits in it. */
final class Block {

  private static final int CODES_OF_BITS = 19;
  private static final int BITS_OF_BITS = 4;
  private static final int REPEATS = 3;

  private final BitSet bits = new BitSet();
  private int size;

  private Block() {}

  static byte[] around(byte[] deflated, int from) {
    Block block = new Block();
    block.writeCodes();
    for (int i = from; i < deflated.length; i++) {
      block.write(Byte.toUnsignedInt(deflated[i]), Byte.SIZE);
    }
    return Arrays.copyOf(block.bits.toByteArray(), block.size / Byte.SIZE + 1);
  }

  /** Each number of bits in four bits; none is said to repeat. */
  private void writeCodes() {
    write(1, 1);
    write(2, 2);
    write(Code.SYMBOL_BITS.length - 257, 5);
    write(Code.DISTANCE_BITS.length - 1, 5);
    write(CODES_OF_BITS - 4, 4);
    write(0, 3 * REPEATS);
    for (int i = REPEATS; i < CODES_OF_BITS; i++) {
      write(BITS_OF_BITS, 3);
    }
    writeBits(Code.SYMBOL_BITS);
    writeBits(Code.DISTANCE_BITS);
  }

  private void writeBits(int[] codes) {
    for (int one : codes) {
      write(Integer.reverse(one) >>> (Integer.SIZE - BITS_OF_BITS), BITS_OF_BITS);
    }
  }

  private void write(int value, int count) {
    for (int i = 0; i < count; i++) {
      bits.set(size++, ((value >>> i) & 1) != 0);
    }
  }
}
