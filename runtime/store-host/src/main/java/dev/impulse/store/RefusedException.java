package dev.impulse.store;

import org.jspecify.annotations.Nullable;

/** What was asked will never be done, however often it is asked. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RefusedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
