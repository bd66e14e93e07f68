package dev.impulse.engine;

import dev.impulse.spi.Cell;
import dev.impulse.spi.Part;
import org.jspecify.annotations.Nullable;

/** A cell in memory, and what of it is not on disk yet. */
final class Held<S> {

  private static final byte[] NOTHING = {};

  final Cell<S> cell;

  /** Identities seen since the last commit. */
  int newlySeen;

  /** Changed since the last commit. */
  boolean uncommitted;

  /** Changed since it was last written to the table of states. */
  boolean unsaved;

  /** Used since it was last looked at for how long it has not been. */
  boolean used;

  /** What is known of how its state is written. */
  final Part part = new Part();

  /** Roughly what it takes in memory, in bytes. */
  long size;

  /** See {@link #before}; null before the first change. */
  private byte @Nullable [] before;

  Held(Cell<S> cell) {
    this.cell = cell;
  }

  /**
   * Its state at the last change, to which the next one is said in relation. Nothing if that is the
   * first or the second since it was saved: most keys of a function that has very many change once.
   */
  byte[] before() {
    return before == null ? NOTHING : before;
  }

  /** A change is written. */
  void changedTo(byte[] state) {
    before = before == null ? NOTHING : state;
    newlySeen = 0;
    uncommitted = false;
  }

  /** It is in the table of states, and the changes so far may be forgotten. */
  void saved() {
    unsaved = false;
    before = null;
  }
}
