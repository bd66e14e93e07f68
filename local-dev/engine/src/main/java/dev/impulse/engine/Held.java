package dev.impulse.engine;

import dev.impulse.spi.Cell;

/** A cell in memory, and what of it is not on disk yet. */
final class Held<S> {

  final Cell<S> cell;

  /** Identities seen since the last commit. */
  int newlySeen;

  /** Changed since the last commit. */
  boolean uncommitted;

  /** Changed since it was last written to the table of states. */
  boolean unsaved;

  /** Used since it was last looked at for how long it has not been. */
  boolean used;

  /** Roughly what it takes in memory, in bytes. */
  long size;

  Held(Cell<S> cell) {
    this.cell = cell;
  }
}
