package dev.impulse;

/** A text that is no value of a setting's type; the message says what is. */
final class MisfitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MisfitException(String message) {
    super(message);
  }

  static MisfitException of(String text, String fits) {
    return new MisfitException("'%s' is not %s".formatted(text, fits));
  }

  /** The same, of a part of a text. */
  MisfitException in(String whole) {
    return new MisfitException("%s, in '%s'".formatted(getMessage(), whole));
  }
}
