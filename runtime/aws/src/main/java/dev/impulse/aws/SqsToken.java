package dev.impulse.aws;

import java.util.regex.Pattern;

/**
 * A text as SQS takes it for a message group or a deduplication id: up to 128 letters of ASCII
 * without spaces. Any other text is hashed.
 */
final class SqsToken {

  private static final Pattern TAKEN = Pattern.compile("[!-~]{1,128}");

  private SqsToken() {}

  static String of(String text) {
    return TAKEN.matcher(text).matches() ? text : Hash.of(text);
  }
}
