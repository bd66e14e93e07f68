package dev.impulse.lambda.source;

import dev.impulse.json.JsonNames;
import dev.impulse.json.JsonScanner;
import dev.impulse.lambda.source.StreamsByAddress.SourceStream;
import dev.impulse.store.InputRecord;
import dev.impulse.store.Position;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an SQS message's attributes tell.
 *
 * @param place where it stands, in a FIFO queue; a standard queue keeps no order, even where its
 *     messages have groups
 */
record QueueMessage(Instant sent, Optional<Place> place) {

  private static final int SENT = 0;
  private static final int GROUP = 1;
  private static final int SEQUENCE = 2;
  private static final JsonNames NAMES =
      JsonNames.of("SentTimestamp", "MessageGroupId", "SequenceNumber");

  /** A message's number within its group. */
  record Place(String group, String sequence) {

    private Position in(SourceStream input) {
      return new Position(input.source() + "/" + group, sequence, 0);
    }
  }

  static QueueMessage read(JsonScanner scanner) {
    @Nullable Instant sent = null;
    @Nullable String group = null;
    @Nullable String sequence = null;
    scanner.beginObject();
    for (int name = scanner.member(NAMES); name != JsonScanner.END; name = scanner.member(NAMES)) {
      switch (name) {
        case SENT -> sent = Times.millis(scanner.string());
        case GROUP -> group = scanner.string();
        case SEQUENCE -> sequence = scanner.string();
        default -> scanner.skip();
      }
    }
    return new QueueMessage(
        Fields.require(sent, "attributes.SentTimestamp"),
        sequence == null
            ? Optional.empty()
            : Optional.of(new Place(Fields.require(group, "attributes.MessageGroupId"), sequence)));
  }

  /**
   * The message. A group stands for the key where the body does not tell that: not every key can be
   * a group's name.
   */
  InputRecord delivered(SourceStream input, byte[] body) {
    return new InputRecord(
        input.stream().name(),
        place.map(fifo -> fifo.in(input)),
        place.map(Place::group).filter(_ -> Payload.of(body).key().isEmpty()),
        sent,
        body);
  }
}
