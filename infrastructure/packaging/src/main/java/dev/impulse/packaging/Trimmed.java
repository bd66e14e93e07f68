package dev.impulse.packaging;

import java.util.Map;
import java.util.zip.Deflater;

/**
 * How large the AWS SDK's classes are in a jar, in bytes as packed there.
 *
 * @param before with all that they can do
 * @param after with what is used of it
 */
record Trimmed(long before, long after) {

  private static final int AT_ONCE = 8192;

  /** The size of the SDK's classes among a jar's entries. */
  static long size(Map<String, byte[]> entries) {
    return entries.entrySet().stream()
        .filter(entry -> SdkTrim.isOfSdk(entry.getKey()))
        .mapToLong(entry -> packed(entry.getValue()))
        .sum();
  }

  private static long packed(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      byte[] buffer = new byte[AT_ONCE];
      while (!deflater.finished()) {
        deflater.deflate(buffer);
      }
      return deflater.getBytesWritten();
    } finally {
      deflater.end();
    }
  }
}
