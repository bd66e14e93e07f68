package dev.impulse.spi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The id of an effect whose stream has no business id: a function of what caused it, so that doing
 * something again gives the same id.
 */
final class DerivedId {

  private static final int BYTES = 15;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(DerivedId::sha256);

  private DerivedId() {}

  /**
   * The id of an effect.
   *
   * @param n counts the cause's effects to this stream and key, from 0
   * @return 20 characters, safe in a URL
   */
  static String of(String function, Identity cause, String stream, String key, int n) {
    MessageDigest digest = SHA_256.get();
    for (String part :
        new String[] {function, cause.source(), cause.type(), cause.id(), stream, key}) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0xFF); // never part of UTF-8: no two lists of parts run into one
    }
    byte[] hash = digest.digest(Integer.toString(n).getBytes(StandardCharsets.UTF_8));
    byte[] head = new byte[BYTES];
    System.arraycopy(hash, 0, head, 0, BYTES);
    return TEXT.encodeToString(head);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
