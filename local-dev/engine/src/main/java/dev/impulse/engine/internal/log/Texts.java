package dev.impulse.engine.internal.log;

import java.nio.charset.StandardCharsets;

/** Names that come again and again, made into strings once. */
public final class Texts {

  private static final int SLOTS = 1024;

  private final String[] known = new String[SLOTS];

  /** The ASCII text of these bytes. */
  String of(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    String candidate = known[slot];
    if (candidate == null || !same(candidate, bytes, from, to)) {
      candidate = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
      known[slot] = candidate;
    }
    return candidate;
  }

  private static boolean same(String text, byte[] bytes, int from, int to) {
    if (text.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i - from) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
