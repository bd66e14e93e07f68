package dev.impulse.lambda;

import org.jspecify.annotations.Nullable;

/** A function cannot start as it is deployed; the message says what to change. */
public final class StartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartException(String message) {
    this(message, null);
  }

  StartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
