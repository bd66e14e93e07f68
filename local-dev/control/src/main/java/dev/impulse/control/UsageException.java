package dev.impulse.control;

/** An invalid request; the message says what would be valid. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
