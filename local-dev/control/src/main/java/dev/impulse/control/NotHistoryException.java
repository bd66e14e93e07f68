package dev.impulse.control;

/** An event that cannot be taken as history; the message says why, and the way out. */
final class NotHistoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotHistoryException(String message) {
    super(message);
  }
}
