package dev.impulse.spi;

/**
 * Port: a host's side of the keys of a keyed function.
 *
 * @param <E> the events as the host has them
 */
public interface KeyPort<E extends Incoming> extends EffectPort<E> {

  /** What is to become of an event that comes to a key. */
  enum Fate {
    /** It is folded. */
    FOLD,

    /** It was given up: it counts as seen, and that is all. */
    GIVE_UP,

    /**
     * It is in line in the live function, beside which this one is rebuilt: its key stops at it.
     */
    HOLD
  }

  /** What is to become of an event or wake; known before for some in a replay or rebuild. */
  default Fate fateOf(E event) {
    return Fate.FOLD;
  }

  /** Puts an event whose decision failed at the head of its key's line, which was empty. */
  void park(E event, Throwable cause);

  /** Puts an event at the end of its key's line: the key has stopped. */
  void lineUp(E event);

  /** A wake that is due, as the host keeps events. */
  E wake(Wake wake);

  /** Whether one commit has room for more effects; where it has not, a key goes on in the next. */
  default boolean hasRoom() {
    return true;
  }
}
