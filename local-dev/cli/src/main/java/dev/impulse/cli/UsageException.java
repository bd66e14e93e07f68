package dev.impulse.cli;

/** A command was asked for in a way that cannot work; the message says what would. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
