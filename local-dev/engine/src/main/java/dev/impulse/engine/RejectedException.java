package dev.impulse.engine;

import dev.impulse.spi.DecodeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event that is not taken in; the message names the field, the value and the way out. */
public final class RejectedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String field;

  RejectedException(String message) {
    this("", message, null);
  }

  RejectedException(String message, Throwable cause) {
    this("", message, cause);
  }

  private RejectedException(String field, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.field = field;
  }

  static RejectedException of(DecodeException e) {
    return new RejectedException(e.field(), String.valueOf(e.getMessage()), e);
  }

  static RejectedException at(String field, String reason, @Nullable Throwable cause) {
    return new RejectedException(field, field + ": " + reason, cause);
  }

  /** What is wrong with the event, such as {@code lines[0].price}; empty if it is the whole. */
  public Optional<String> field() {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }
}
