package dev.impulse.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of one key of one keyed function.
 *
 * @param key the text of the key
 * @param version see {@link dev.impulse.Definition.Keyed#stateVersion}
 * @param state the state as JSON in UTF-8; empty if there is none yet, or none any more
 * @param stopped whether an event of this key is parked, so that later ones wait behind it
 * @param wakes how often the key was woken
 * @param setAside a time at which the key is not due, though its state says so: the wake of that
 *     time is parked or was given up
 * @param hops see {@link Wake#hops}, of the wake that is due next
 */
@SuppressWarnings("ArrayRecordComponent") // carries them to and from where they are kept
public record KeptKey(
    String key,
    int version,
    byte[] state,
    boolean stopped,
    long wakes,
    Optional<Instant> setAside,
    int hops) {

  private static final byte[] NONE = {};

  /** A key that has never had an event. */
  public static KeptKey unopened(String key, int version) {
    return new KeptKey(key, version, NONE, false, 0, Optional.empty(), 0);
  }

  /** Whether there is a state. */
  public boolean isOpened() {
    return state.length > 0;
  }

  /** Whether there is nothing to keep. */
  public boolean isVoid() {
    return state.length == 0 && !stopped && wakes == 0;
  }
}
