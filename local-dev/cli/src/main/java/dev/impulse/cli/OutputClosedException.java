package dev.impulse.cli;

/** Nobody reads standard output any more, as behind {@code | head}: there is nothing left to do. */
final class OutputClosedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutputClosedException(Throwable cause) {
    super(cause);
  }
}
