package dev.impulse.engine;

import dev.impulse.engine.internal.log.CloudEvents;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.log.LogScan;
import dev.impulse.engine.internal.store.Store;
import java.util.Optional;

/** The events of one stream, one after another; at the end, those that come. */
public final class EventTail {

  private final Store store;
  private final LogScan scan;

  EventTail(Store store, LogScan scan) {
    this.store = store;
    this.scan = scan;
  }

  /** The next event as CloudEvent in JSON; empty if there is none yet. */
  public Optional<String> next() {
    return Optional.ofNullable(scan.next()).map(CloudEvents::write);
  }

  /** The payload of the next event as it was put; empty if there is none yet. */
  public Optional<byte[]> nextData() {
    return Optional.ofNullable(scan.next()).map(LogEvent::data);
  }

  /** A number that is another one once anything was committed since; cheap to ask for. */
  public long version() {
    return store.number("PRAGMA data_version");
  }
}
