package dev.impulse.store;

import dev.impulse.store.Marks.Mark;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What one key has seen of its sources: so a duplicate is known before it is folded. */
final class SeenEvents {

  /** How an event is to the key. */
  enum Sight {
    NEW,
    KNOWN,
    /** The identity is known, and had another payload. */
    CONFLICTING
  }

  private final Marks marks;
  private final Ordinals ordinals;
  private final RecentIdentities recent;
  private final long forgotten;

  SeenEvents(KeyMetadata metadata, RecentIdentities.Retention retention) {
    this.marks = new Marks(metadata.marks());
    this.ordinals = new Ordinals(metadata.read());
    this.recent = new RecentIdentities(retention);
    recent.restore(metadata.recent());
    this.forgotten = metadata.forgottenUpTo();
  }

  /** Whether its place in its source says that it was seen. */
  boolean isPast(EventInput<?> event) {
    boolean byMark = event.record().position().filter(marks::isPast).isPresent();
    return byMark || event.ordinal().stream().anyMatch(n -> ordinals.isPast(event.line(), n));
  }

  /** Whether it is certain, of an event, whether it was ever seen. */
  boolean remembers(EventInput<?> event) {
    return event.arrived().getEpochSecond() > forgottenUpTo()
        || recent.contains(event.fingerprint());
  }

  /** Sees an event, as its identity tells. */
  Sight see(EventInput<?> event) {
    Sight sight = sight(event);
    event.record().position().ifPresent(at -> marks.saw(at, event.arrived()));
    event.ordinal().ifPresent(n -> ordinals.saw(event.line(), n));
    return sight;
  }

  private Sight sight(EventInput<?> event) {
    long fingerprint = event.fingerprint();
    if (!recent.contains(fingerprint)) {
      recent.add(fingerprint, event.arrived(), event.payloadHash());
      return Sight.NEW;
    }
    return recent.mayHaveHad(fingerprint, event.payloadHash()) ? Sight.KNOWN : Sight.CONFLICTING;
  }

  /** See {@link RecentIdentities#forgottenUpTo}, over all that was ever kept of the key. */
  long forgottenUpTo() {
    return Math.max(forgotten, recent.forgottenUpTo());
  }

  long pushedOutEarly() {
    return recent.pushedOutEarly();
  }

  Map<String, Mark> marks(Duration retention) {
    return marks.kept(retention);
  }

  Map<String, Long> ordinals() {
    return ordinals.all();
  }

  List<RecentIdentities.Seen> recent() {
    return recent.kept();
  }
}
