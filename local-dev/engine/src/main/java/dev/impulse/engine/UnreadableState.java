package dev.impulse.engine;

/** A state was kept in a form that the function's code of today cannot read. */
final class UnreadableState extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableState(String function, Kept kept, Throwable cause) {
    super(
        "the state of %s for the key '%s' does not fit its class any more (%s): change the class so that it reads %s"
            .formatted(function, kept.key(), cause.getMessage(), kept.text()),
        cause);
  }
}
