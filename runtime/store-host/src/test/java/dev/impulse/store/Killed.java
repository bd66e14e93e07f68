package dev.impulse.store;

/** The process is gone: nothing below it goes on. */
final class Killed extends Error {

  private static final long serialVersionUID = 1L;

  Killed() {
    super("killed", null, false, false);
  }
}
