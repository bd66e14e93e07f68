package dev.impulse.cli;

import org.jspecify.annotations.Nullable;

/** A command could not do what it was rightly asked for; the message says why and what to do. */
public final class FailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public FailureException(String message) {
    super(message);
  }

  public FailureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
