package dev.impulse.engine.internal.state;

import dev.impulse.Key;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.spi.KeyMachine;
import dev.impulse.spi.Part;
import org.jspecify.annotations.Nullable;

/** A key in memory, and what of it is not on disk yet. */
public final class Held<K extends Key, S> {

  private static final byte[] NOTHING = {};

  public final KeyMachine<K, S, LogEvent> machine;

  /** Changed since the last commit. */
  boolean uncommitted;

  /** Changed since it was last written to the table of states. */
  boolean unsaved;

  /** Used since it was last looked at for how long it has not been. */
  boolean used;

  /** What is known of how its state is written. */
  public final Part part = new Part();

  /** Roughly what it takes in memory, in bytes. */
  long size;

  /** See {@link #before}; null before the first change. */
  private byte @Nullable [] before;

  Held(KeyMachine<K, S, LogEvent> machine) {
    this.machine = machine;
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
    uncommitted = false;
  }

  /** It is in the table of states, and the changes so far may be forgotten. */
  void saved() {
    unsaved = false;
    before = null;
  }
}
