package dev.impulse.spi;

import org.jspecify.annotations.Nullable;

/** A JSON text that does not stand for a value of the type asked for. */
public final class DecodeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field where, such as {@code lines[0].price}; empty for the whole
   * @param reason what is wrong there, with the value
   */
  public DecodeException(String field, String reason, @Nullable Throwable cause) {
    super(field.isEmpty() ? reason : field + ": " + reason, cause);
    this.field = field;
  }

  /** Where, such as {@code lines[0].price}; empty for the whole. */
  public String field() {
    return field;
  }
}
