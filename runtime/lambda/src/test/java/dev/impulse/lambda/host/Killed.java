package dev.impulse.lambda.host;

/** The process is gone: nothing below it goes on. */
final class Killed extends Error {

  private static final long serialVersionUID = 1L;

  Killed() {
    super("killed", null, false, false);
  }
}
