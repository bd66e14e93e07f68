package dev.impulse.lambda.telemetry;

import dev.impulse.spi.Identity;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A W3C trace context: which trace an event belongs to, and which span led to it. New ones derive
 * from the event's identity, so that doing something again gives the same, and a snapshot that is
 * restored many times repeats none.
 *
 * @param high the upper half of the trace's id
 * @param low the lower half
 * @param span the id of the span; neither id is all zeros
 * @param sampled whether the span is recorded
 */
record TraceContext(long high, long low, long span, boolean sampled) {

  private static final HexFormat HEX = HexFormat.of();
  private static final int LENGTH = 55;

  /** The context that a {@code traceparent} holds; empty if it holds none that is valid. */
  static Optional<TraceContext> parse(String text) {
    return hasForm(text) ? Optional.of(read(text)).filter(TraceContext::isValid) : Optional.empty();
  }

  /** A version after 00 may append fields; ff is no version. */
  private static boolean hasForm(String text) {
    return text.length() >= LENGTH
        && (text.length() == LENGTH || (text.charAt(LENGTH) == '-' && !text.startsWith("00")))
        && !text.startsWith("ff")
        && text.chars().limit(LENGTH).allMatch(c -> c == '-' || isLowerHex(c))
        && isDash(text, 2)
        && isDash(text, 35)
        && isDash(text, 52)
        && text.chars().limit(LENGTH).filter(c -> c == '-').count() == 3;
  }

  private static boolean isLowerHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  private static boolean isDash(String text, int index) {
    return text.charAt(index) == '-';
  }

  private static TraceContext read(String text) {
    return new TraceContext(
        HexFormat.fromHexDigitsToLong(text, 3, 19),
        HexFormat.fromHexDigitsToLong(text, 19, 35),
        HexFormat.fromHexDigitsToLong(text, 36, 52),
        (HexFormat.fromHexDigits(text, 53, LENGTH) & 1) != 0);
  }

  private boolean isValid() {
    return (high | low) != 0 && span != 0;
  }

  /**
   * The context of a function's work on an event that has none: a trace begins.
   *
   * @param ratio how many of all traces are recorded, from 0 to 1
   */
  static TraceContext root(Identity event, long function, double ratio) {
    long fingerprint = event.fingerprint();
    long low = mixed(~fingerprint);
    boolean sampled = (low >>> 11) * 0x1p-53 < ratio;
    return new TraceContext(mixed(fingerprint), low, mixed(fingerprint ^ function), sampled);
  }

  /** The context of a function's work on an event that has this one. */
  TraceContext child(Identity event, long function) {
    return new TraceContext(high, low, mixed(event.fingerprint() ^ function), sampled);
  }

  String trace() {
    return HEX.toHexDigits(high) + HEX.toHexDigits(low);
  }

  String spanId() {
    return HEX.toHexDigits(span);
  }

  String traceparent() {
    return "00-" + trace() + "-" + spanId() + (sampled ? "-01" : "-00");
  }

  /** Spreads every bit over all (the finaliser of MurmurHash3); never 0. */
  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    mixed ^= mixed >>> 33;
    return mixed == 0 ? 1 : mixed;
  }
}
