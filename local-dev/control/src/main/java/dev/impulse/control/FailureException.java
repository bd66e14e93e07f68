package dev.impulse.control;

import org.jspecify.annotations.Nullable;

/** A valid request has failed; the message says why and what to do. */
public final class FailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public FailureException(String message) {
    super(message);
  }

  public FailureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
