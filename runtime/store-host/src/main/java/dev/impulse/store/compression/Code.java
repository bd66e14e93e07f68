package dev.impulse.store.compression;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * The code of DEFLATE (RFC 1951), with the two Huffman codes that suit our texts. They are agreed
 * on, as is the text that is taken to stand before each: so neither is written with a text of two
 * kilobytes, of which they would be a tenth, nor found out anew for each, which took longer than
 * all else.
 */
final class Code {

  /** What most texts have, what most have at the end, where it is near. */
  static final byte[] BEFORE =
      ("{\"key\":\"amount\":\"EUR 0.00\",\"currency\":true,\"status\":null,\"number\":1,\"quantity\":["
              + "{\"@type\":\"arn:aws:kinesis:eu-central-1:stream/arn:aws:dynamodb:table/"
              + "{\"specversion\":\"1.0\",\"id\":\"\",\"source\":\"\",\"type\":\"\",\"time\":\""
              + "2026-01-01T00:00:00.000Z\",\"partitionkey\":\"\",\"ordinal\":\"\",\"traceparent\":\""
              + "00--00\",\"datacontenttype\":\"application/json\",\"data\":{\"id\":\"")
          .getBytes(US_ASCII);

  /** Of each symbol how many bits it has: first the bytes, then the end, then the lengths. */
  static final int[] SYMBOL_BITS =
      bits(
          "7888888aaaaabccacccbcccccccccccc6c6c9ccccccc757b54555455557ccccc"
              + "a9baa9cbcbbcaababcb98acbcccccacbc565555986a977678a6678aa9ac9c7cc"
              + "abccbccacbccbbbbcccbccccbccccbbcacccbcccacbccbcabcccbbbbbbbcbbbc"
              + "abcacccbccca9bcccccbcbaaaccccaccacccccccccccccccccccccbacccbaccb"
              + "ac5778889788a7b8a79998ca9cccc9");

  static final int[] DISTANCE_BITS = bits("9897999876655444342345689aa999");

  static final int[] SYMBOLS = codes(SYMBOL_BITS);
  static final int[] DISTANCES = codes(DISTANCE_BITS);

  static final int LONGEST_CODE = 12;
  static final int END = 256;
  static final int FIRST_LENGTH = END + 1;
  static final int SHORTEST = 3;
  static final int LONGEST = 258;

  private static final int LENGTH_OF_LONGEST = 28;

  private Code() {}

  private static int[] bits(String hexDigits) {
    return hexDigits.chars().map(digit -> Character.digit(digit, 16)).toArray();
  }

  /** The codes that follow from how many bits each has, in the order in which bits are written. */
  private static int[] codes(int[] bits) {
    int[] next = new int[LONGEST_CODE + 1];
    for (int length = 1, code = 0; length <= LONGEST_CODE; length++) {
      int shorter = length - 1;
      code += Math.toIntExact(Arrays.stream(bits).filter(n -> n > 0 && n == shorter).count());
      code <<= 1;
      next[length] = code;
    }
    int[] codes = new int[bits.length];
    for (int i = 0; i < bits.length; i++) {
      codes[i] = Integer.reverse(next[bits[i]]++) >>> (Integer.SIZE - bits[i]);
    }
    return codes;
  }

  /** Which of the 29 lengths one is. */
  static int length(int length) {
    return length == LONGEST ? LENGTH_OF_LONGEST : group(length - SHORTEST, 4);
  }

  /** How many bits follow a length, to tell it from others. */
  static int extraOfLength(int which) {
    return which == LENGTH_OF_LONGEST ? 0 : extra(which, 4);
  }

  static int firstOfLength(int which) {
    return which == LENGTH_OF_LONGEST ? LONGEST : SHORTEST + first(which, 4);
  }

  /** Which of the 30 distances one is. */
  static int distance(int distance) {
    return group(distance - 1, 2);
  }

  static int extraOfDistance(int which) {
    return extra(which, 2);
  }

  static int firstOfDistance(int which) {
    return 1 + first(which, 2);
  }

  /** Numbers from 0 in groups, a few groups for each number of bits. */
  private static int group(int number, int groups) {
    if (number < 2 * groups) {
      return number;
    }
    int extra = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number / groups);
    return groups * extra + (number >>> extra);
  }

  private static int extra(int group, int groups) {
    return Math.max(0, group / groups - 1);
  }

  private static int first(int group, int groups) {
    int extra = extra(group, groups);
    return (group - groups * extra) << extra;
  }
}
