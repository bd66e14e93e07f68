package dev.impulse.lambda.host;

/**
 * Takes states that an earlier version of a function left to the form of the next one, when they
 * are read. Found by {@link java.util.ServiceLoader}; versions begin at 1, and what is written has
 * the highest that there is.
 */
public interface StateMigration {

  /** The name of the keyed function. */
  String function();

  /** The version that it reads; what it returns is of the next version. */
  int from();

  /**
   * The same state in the next version's form.
   *
   * @param json the state as JSON in UTF-8
   * @throws RuntimeException if it cannot: the key stops then, and its state stays as it is
   */
  byte[] migrate(byte[] json);
}
