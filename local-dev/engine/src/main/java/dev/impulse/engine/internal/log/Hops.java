package dev.impulse.engine.internal.log;

import dev.impulse.spi.HopLimit;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The extension that counts how many functions an event has come through. */
final class Hops {

  private static final byte[] MEMBER =
      ("\"" + HopLimit.EXTENSION + "\":").getBytes(StandardCharsets.US_ASCII);

  private Hops() {}

  /** What extensions, as a JSON object, say; 0 if they say nothing. */
  static int in(byte[] extensions) {
    for (int at = 0; at < extensions.length - MEMBER.length; at++) {
      if (Arrays.equals(extensions, at, at + MEMBER.length, MEMBER, 0, MEMBER.length)) {
        return number(extensions, at + MEMBER.length);
      }
    }
    return 0;
  }

  private static int number(byte[] extensions, int from) {
    int number = 0;
    for (int at = from; at < extensions.length && Character.isDigit(extensions[at]); at++) {
      number = 10 * number + extensions[at] - '0';
    }
    return number;
  }
}
