package dev.impulse.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looks for the name of the member that makes a JSON object a CloudEvent. */
final class CloudEventMark {

  private static final byte[] NAME = "specversion".getBytes(StandardCharsets.US_ASCII);

  private CloudEventMark() {}

  /** Whether the name stands in a text, or may stand there in escapes. */
  static boolean isWithin(byte[] json) {
    for (int at = 0; at < json.length; at++) {
      if (json[at] == NAME[0] ? startsWith(json, at, NAME) : isEscape(json, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEscape(byte[] json, int at) {
    return json[at] == Strings.UNICODE[0] && startsWith(json, at, Strings.UNICODE);
  }

  private static boolean startsWith(byte[] json, int at, byte[] text) {
    int end = at + text.length;
    return end <= json.length && Arrays.equals(json, at, end, text, 0, text.length);
  }
}
