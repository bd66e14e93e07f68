package dev.impulse.engine;

/** An event that is not taken in; the message names the field, the value and the way out. */
public final class RejectedException extends Exception {

  private static final long serialVersionUID = 1L;

  RejectedException(String message) {
    super(message);
  }

  RejectedException(String message, Throwable cause) {
    super(message, cause);
  }
}
