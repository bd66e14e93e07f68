package dev.impulse.store;

import dev.impulse.store.Marks.Mark;
import dev.impulse.store.RecentIdentities.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of a key beside its state.
 *
 * @param token the attempt that wrote this
 * @param seconds when that was, in seconds since 1970
 * @param read the highest ordinal seen of each line of events
 * @param given the last ordinal given to each stream
 * @param recent the identities seen recently, oldest first
 * @param forgottenUpTo see {@link RecentIdentities#forgottenUpTo}
 * @param outbox the effects that were committed with this, those before them included which were
 *     not known to have left
 * @param unattended whether no source would deliver again what led to the outbox: then somebody
 *     must find the key and see to it
 * @param stop why the key has stopped; empty if it goes on
 * @param skipped the events at which the key has not stopped, though they failed
 * @param wakes see {@link dev.impulse.spi.KeptKey#wakes}
 * @param setAside see {@link dev.impulse.spi.KeptKey#setAside}
 * @param hops see {@link dev.impulse.spi.KeptKey#hops}
 */
record KeyMetadata(
    String token,
    long seconds,
    Map<String, Mark> marks,
    Map<String, Long> read,
    Map<String, Long> given,
    List<Seen> recent,
    long forgottenUpTo,
    List<OutboundEffect> outbox,
    boolean unattended,
    Optional<Stop> stop,
    Segments skipped,
    long wakes,
    Optional<Instant> setAside,
    int hops) {

  /** All events of the key that wait for an operator, in the order in which they are tried. */
  Segments waiting() {
    Segments all = stop.map(Stop::line).orElse(Segments.NONE);
    return skipped.isEmpty() ? all : all.and(skipped);
  }

  static final KeyMetadata EMPTY =
      new KeyMetadata(
          "",
          0,
          Map.of(),
          Map.of(),
          Map.of(),
          List.of(),
          Long.MIN_VALUE,
          List.of(),
          false,
          Optional.empty(),
          Segments.NONE,
          0,
          Optional.empty(),
          0);
}
