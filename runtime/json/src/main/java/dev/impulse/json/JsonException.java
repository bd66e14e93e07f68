package dev.impulse.json;

/** What is wrong with a JSON text, in words. */
public abstract sealed class JsonException extends RuntimeException permits Unfit {

  private static final long serialVersionUID = 1L;

  JsonException(String reason) {
    super(reason, null, false, false);
  }
}
