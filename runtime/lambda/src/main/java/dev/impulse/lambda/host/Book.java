package dev.impulse.lambda.host;

import dev.impulse.lambda.host.Marks.Mark;
import dev.impulse.spi.RecentIdentities.Seen;
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
 * @param forgottenUpTo see {@link dev.impulse.spi.RecentIdentities#forgottenUpTo}
 * @param outbox the effects that were committed with this, those before them included which were
 *     not known to have left
 * @param unattended whether no source would deliver again what led to the outbox: then somebody
 *     must find the key and see to it
 * @param stop why the key has stopped; empty if it goes on
 */
record Book(
    String token,
    long seconds,
    Map<String, Mark> marks,
    Map<String, Long> read,
    Map<String, Long> given,
    List<Seen> recent,
    long forgottenUpTo,
    List<Outbound> outbox,
    boolean unattended,
    Optional<Stop> stop) {

  static final Book EMPTY =
      new Book(
          "",
          0,
          Map.of(),
          Map.of(),
          Map.of(),
          List.of(),
          Long.MIN_VALUE,
          List.of(),
          false,
          Optional.empty());
}
