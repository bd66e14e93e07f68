package dev.impulse.discovery;

/** A module of functions cannot be read, or a function of it cannot be created. */
public final class DiscoveryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DiscoveryException(String message, Throwable cause) {
    super(message, cause);
  }
}
