package dev.impulse.store;

/**
 * An event for a stream.
 *
 * @param stream the name of the stream
 * @param key the partition key
 * @param id the event's id, the same however often it is handed over
 * @param event a CloudEvent as JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record OutboundEvent(String stream, String key, String id, byte[] event)
    implements OutboundEffect {

  @Override
  public String lane() {
    return stream + "/" + key;
  }

  @Override
  public int size() {
    return event.length + stream.length() + key.length() + id.length();
  }
}
