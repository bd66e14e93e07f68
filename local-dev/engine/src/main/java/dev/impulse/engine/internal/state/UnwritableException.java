package dev.impulse.engine.internal.state;

/**
 * What a decision has led to has no form in JSON, such as a text with half a surrogate pair. It
 * shows when the turn is written: too late to park the event, so that the turn is undone.
 */
public final class UnwritableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String function;

  public UnwritableException(String function, Throwable cause) {
    super("%s led to what cannot be written: %s".formatted(function, cause.getMessage()), cause);
    this.function = function;
  }

  public String function() {
    return function;
  }
}
