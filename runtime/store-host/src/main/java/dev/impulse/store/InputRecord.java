package dev.impulse.store;

import dev.impulse.Event;
import dev.impulse.EventStream;
import dev.impulse.spi.Codec;
import dev.impulse.spi.Identity;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * One record as a source delivered it, its envelope and payload not read yet.
 *
 * @param stream the name of the stream that the source is
 * @param position where it stands in its source; empty where the source keeps no order
 * @param partitionKey what the source keeps in order; empty where it does not say: then the
 *     envelope or the payload does
 * @param arrived when the source took it, by the source's clock
 * @param data a CloudEvent as JSON in UTF-8, or a bare payload
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record InputRecord(
    String stream,
    Optional<Position> position,
    Optional<String> partitionKey,
    Instant arrived,
    byte[] data) {

  /** As they arrived; of those that arrived at one time in one source, as they stand there. */
  static final Comparator<InputRecord> BY_ARRIVAL =
      Comparator.comparing(InputRecord::arrived)
          .thenComparing(
              record -> record.position.orElse(null), Comparator.nullsFirst(Position.ORDER));

  /**
   * The event that it is.
   *
   * @throws dev.impulse.spi.DecodeException if it cannot be read
   */
  public <T> Event<T> event(EventStream<?, T> of, Codec codec) {
    EventInput<T> event = EventInput.of(of, codec, this);
    Identity identity = event.identity();
    return new Event<>(
        identity.id(),
        identity.source(),
        identity.type(),
        event.key(),
        event.time(),
        event.data(of, codec));
  }

  /** The wake that it is, where one has failed: an event whose payload is the time that was due. */
  public Event<Instant> wake(String function) {
    WakeInput wake = WakeInput.read(function, this);
    Identity identity = wake.identity();
    String key = partitionKey.orElseThrow();
    return new Event<>(
        identity.id(), identity.source(), identity.type(), key, wake.due(), wake.due());
  }

  /** What it is told from all others by where its envelope does not say. */
  String place() {
    return position
        .map(at -> "%s/%s/%d".formatted(at.source(), at.sequence(), at.sub()))
        .orElseGet(() -> UUID.nameUUIDFromBytes(data).toString());
  }
}
