package dev.impulse.engine.internal.store;

import java.util.Random;

/** Texts as nobody would write them, the same for one seed. */
public final class RandomTexts {

  private static final int[] POINTS = {
    'a', 'z', '0', ' ', '"', '\\', '/', ',', '[', ']', '{', '}', 0, 0x1f, 0x7f, 0x80, 0xff, 0x20ac,
    0xd7ff, 0xe000, 0xfffd, 0xffff, 0x10000, 0x1f600, 0x10ffff
  };

  private RandomTexts() {}

  /** Up to so many characters, every tenth text of ASCII alone. */
  public static String next(Random random, int most) {
    int length = random.nextInt(most + 1);
    StringBuilder text = new StringBuilder();
    boolean plain = random.nextInt(10) == 0;
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(
          plain ? 'a' + random.nextInt(26) : POINTS[random.nextInt(POINTS.length)]);
    }
    return text.toString();
  }

  public static byte[] bytes(Random random, int most) {
    byte[] bytes = new byte[random.nextInt(most + 1)];
    random.nextBytes(bytes);
    return bytes;
  }
}
