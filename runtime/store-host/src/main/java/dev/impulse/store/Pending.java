package dev.impulse.store;

import java.time.Instant;

/** Why a key is to be found without its name, by a sparse index. */
public sealed interface Pending {

  /** When the key is due, or since when it has stopped. */
  Instant at();

  /** The key is to be woken. */
  record Due(Instant at) implements Pending {}

  /** The key has stopped behind a parked event. */
  record Stopped(Instant at) implements Pending {}
}
