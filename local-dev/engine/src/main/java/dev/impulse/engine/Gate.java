package dev.impulse.engine;

import dev.impulse.engine.internal.identity.KnownIdentities;
import dev.impulse.engine.internal.log.EventLog;
import dev.impulse.engine.internal.log.LogEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every event passes on its way into the log, put or emitted: a stream has each identity once.
 * An event that is known already changes nothing, however long ago it came; one that is known with
 * another payload changes nothing either, and is reported.
 */
final class Gate {

  /** What the log says of an event. */
  enum Verdict {
    NEW,
    KNOWN,
    CONFLICT
  }

  private final EventLog log;
  private final KnownIdentities identities;
  private final Conflicts conflicts;
  private final Map<String, Intake.Entry<?>> streams;

  Gate(
      EventLog log,
      KnownIdentities identities,
      Conflicts conflicts,
      Map<String, Intake.Entry<?>> streams) {
    this.log = log;
    this.identities = identities;
    this.conflicts = conflicts;
    this.streams = streams;
  }

  /** Appends an event, unless its identity is known. */
  Verdict append(LogEvent event, long loggedMicros) {
    LogEvent known = known(event);
    if (known == null) {
      log.append(event, loggedMicros);
      identities.add(event.fingerprint(), event.position());
      return Verdict.NEW;
    }
    if (known.hasPayloadOf(event) || isSame(streams.get(event.stream()), known, event)) {
      return Verdict.KNOWN;
    }
    conflicts.add(known, event.logged(loggedMicros));
    return Verdict.CONFLICT;
  }

  /** An event comes soon: what it takes to know it is brought near in memory. */
  void lookAhead(LogEvent event) {
    identities.lookAhead(event.fingerprint());
  }

  /** Whether the log has an event of this identity. */
  boolean knows(LogEvent event) {
    return known(event) != null;
  }

  private @Nullable LogEvent known(LogEvent event) {
    if (!identities.mayBeKnown(event.fingerprint())) {
      return null;
    }
    long position = identities.find(event.fingerprint(), place -> log.event(place).isSameAs(event));
    return position == 0 ? null : log.event(position);
  }

  /** Whether two payloads that are written differently say the same. */
  private static <T> boolean isSame(
      Intake.@Nullable Entry<T> entry, LogEvent known, LogEvent event) {
    return entry != null
        && known
            .data(entry.stream(), entry.codec())
            .equals(event.data(entry.stream(), entry.codec()));
  }
}
