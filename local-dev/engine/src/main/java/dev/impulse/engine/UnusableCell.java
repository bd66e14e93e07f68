package dev.impulse.engine;

/** A key whose state can be neither read nor opened: its events cannot be folded. */
final class UnusableCell extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private UnusableCell(String message, Throwable cause) {
    super(message, cause);
  }

  /** The state was kept in a form that the function's code of today cannot read. */
  static UnusableCell unreadable(String function, Kept kept, Throwable cause) {
    return new UnusableCell(
        "the state of %s for the key '%s' does not fit its class any more (%s): it is %s"
            .formatted(function, kept.key(), cause.getMessage(), kept.text()),
        cause);
  }

  /** The function has no initial state for the key. */
  static UnusableCell unopened(String function, String key, Throwable cause) {
    return new UnusableCell(
        "%s cannot open a state for the key '%s': %s".formatted(function, key, cause), cause);
  }
}
