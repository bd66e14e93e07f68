package dev.impulse.store;

import dev.impulse.Delivery;
import dev.impulse.Message;

/** An effect on its way out, after its commit. */
public sealed interface Outbound {

  /** What is kept in order: effects of one lane leave one after the other. */
  String lane();

  /** About how many bytes it takes. */
  int size();

  /**
   * An event for a stream.
   *
   * @param stream the name of the stream
   * @param key the partition key
   * @param id the event's id, the same however often it is handed over
   * @param event a CloudEvent as JSON in UTF-8
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Emitted(String stream, String key, String id, byte[] event) implements Outbound {

    @Override
    public String lane() {
      return stream + "/" + key;
    }

    @Override
    public int size() {
      return event.length + stream.length() + key.length() + id.length();
    }
  }

  /**
   * A message for a person.
   *
   * @param id the function's name and the message's business key
   */
  record Sent(String id, Delivery delivery, Message message) implements Outbound {

    @Override
    public String lane() {
      return id;
    }

    @Override
    public int size() {
      return id.length() + message.subject().length() + message.text().length();
    }
  }
}
