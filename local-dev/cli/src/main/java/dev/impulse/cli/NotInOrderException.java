package dev.impulse.cli;

/** A line of history is older than one before it. */
final class NotInOrderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotInOrderException(Batch.Place place, String message) {
    super(place + ": " + message);
  }
}
