package dev.impulse.store;

import org.jspecify.annotations.Nullable;

/**
 * Something around a decision does not work now: a throttled write, a lost connection. Unless it
 * says otherwise, what was asked may have been done all the same.
 */
public final class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean notDone;

  public UnavailableException(String message, @Nullable Throwable cause) {
    this(message, cause, false);
  }

  private UnavailableException(String message, @Nullable Throwable cause, boolean notDone) {
    super(message, cause);
    this.notDone = notDone;
  }

  /** Something that was certainly not done: the request was throttled, or never got through. */
  public static UnavailableException notDone(String message, @Nullable Throwable cause) {
    return new UnavailableException(message, cause, true);
  }

  /** Whether what was asked was certainly not done. */
  public boolean isNotDone() {
    return notDone;
  }
}
