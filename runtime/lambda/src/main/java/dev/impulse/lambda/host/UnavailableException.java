package dev.impulse.lambda.host;

import org.jspecify.annotations.Nullable;

/**
 * Something around a decision does not work now: a throttled write, a lost connection. What was
 * asked may have been done all the same.
 */
public final class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
