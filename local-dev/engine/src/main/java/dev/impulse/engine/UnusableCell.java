package dev.impulse.engine;

/** A key whose state can be neither read nor opened: its events cannot be folded. */
final class UnusableCell extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Kept kept;

  private UnusableCell(String message, Kept kept, Throwable cause) {
    super(message, cause);
    this.kept = kept;
  }

  /** The cell, as it is to be kept until its state can be read or opened. */
  Kept kept() {
    return kept;
  }

  /** The state was kept in a form that the function's code of today cannot read. */
  static UnusableCell unreadable(String function, Kept kept, Throwable cause) {
    return new UnusableCell(
        "the state of %s for the key '%s' does not fit its class any more (%s): it is %s"
            .formatted(function, kept.key(), cause.getMessage(), kept.text()),
        kept,
        cause);
  }

  /** The function has no initial state for the key. */
  static UnusableCell unopened(String function, Kept kept, Throwable cause) {
    return new UnusableCell(
        "%s cannot open a state for the key '%s': %s".formatted(function, kept.key(), cause),
        kept,
        cause);
  }
}
