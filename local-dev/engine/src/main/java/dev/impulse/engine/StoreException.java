package dev.impulse.engine;

/** The store cannot do its work: a full disk, a damaged file, missing rights. */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
