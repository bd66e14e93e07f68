package dev.impulse.control;

/** A line of history is older than one before it. */
final class OutOfOrderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutOfOrderException(PutBatch.Place place, String message) {
    super(place + ": " + message);
  }
}
