package dev.impulse.aws;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The tag by which SES's notifications name a message. Its value is the message's id in URL-safe
 * Base64, or the hash of an id that is too long for it.
 */
public final class MailTag {

  /** The name of the tag. */
  public static final String NAME = "impulse-message";

  /** A value has up to 255 of A-Z, a-z, 0-9, underscores and dashes. */
  private static final int LONGEST = 255;

  private MailTag() {}

  /** The value that tells this message from all others. */
  public static String of(String id) {
    String value =
        Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    return value.length() <= LONGEST ? value : Hash.of(id);
  }
}
