package dev.impulse.spi;

/** A key's state can be neither read nor opened, so that its events cannot be folded. */
public final class UnusableStateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private UnusableStateException(String message, Throwable cause) {
    super(message, cause);
  }

  private UnusableStateException(String message) {
    super(message);
  }

  static UnusableStateException unreadable(String function, String key, Throwable cause) {
    return new UnusableStateException(
        ("the state of %s for the key '%s' does not fit its class any more (%s): declare"
                + " .reads(…) for the older class, or rebuild %1$s")
            .formatted(function, key, cause.getMessage()),
        cause);
  }

  static UnusableStateException newer(String function, KeptKey kept, int known) {
    return new UnusableStateException(
        ("the state of %s for the key '%s' has version %d, this code knows versions up to %d:"
                + " run the code that wrote it, or rebuild %1$s")
            .formatted(function, kept.key(), kept.version(), known));
  }

  static UnusableStateException unopened(String function, String key, Throwable cause) {
    return new UnusableStateException(
        "%s cannot open a state for the key '%s': %s".formatted(function, key, cause), cause);
  }
}
