package dev.impulse.spi;

import dev.impulse.Event;

/**
 * What makes two events the same event: CloudEvents' source, type and id.
 *
 * @param source who says that it happened
 * @param type the event type, without a version
 * @param id identifies the event among those of its source and type
 */
public record Identity(String source, String type, String id) {

  private static final String WAKE = "impulse.wake";
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  public static Identity of(Event<?> event) {
    return new Identity(event.source(), event.type(), event.id());
  }

  /**
   * The identity of a key's wake.
   *
   * @param n counts the key's wakes, from 1
   */
  public static Identity ofWake(String function, String key, long n) {
    return new Identity(function, WAKE, key + "@" + n);
  }

  /**
   * 64 bits that stand for this identity among many. The same in every JVM and version:
   * fingerprints are kept.
   */
  public long fingerprint() {
    return fingerprint(fingerprintOfKind(source, type), id);
  }

  /** What the fingerprints of all events of one source and type have in common. */
  public static long fingerprintOfKind(String source, String type) {
    return mix(mix(0, source), type);
  }

  /** The {@link #fingerprint()} of an event of a kind, see {@link #fingerprintOfKind}. */
  public static long fingerprint(long ofKind, String id) {
    return mix(ofKind, id);
  }

  private static long mix(long hash, String text) {
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
      hash ^= hash >>> 29;
    }
    hash = (hash ^ text.length()) * PRIME;
    return hash ^ (hash >>> 32);
  }
}
