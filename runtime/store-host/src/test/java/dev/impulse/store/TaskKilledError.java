package dev.impulse.store;

/** The process is gone: nothing below it goes on. */
final class TaskKilledError extends Error {

  private static final long serialVersionUID = 1L;

  TaskKilledError() {
    super("killed", null, false, false);
  }
}
