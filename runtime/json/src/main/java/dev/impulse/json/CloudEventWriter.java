package dev.impulse.json;

import java.util.Arrays;

/** Puts the envelope around a payload. */
final class CloudEventWriter {

  private static final int ENVELOPE = 512;

  private final TextBuffer text;

  private CloudEventWriter(CloudEvent event) {
    text = new TextBuffer(ENVELOPE + event.to() - event.from());
  }

  static byte[] write(CloudEvent event) {
    CloudEventWriter writer = new CloudEventWriter(event);
    writer.envelope(event);
    return writer.text.bytes();
  }

  private void envelope(CloudEvent event) {
    text.ascii("{\"specversion\":\"1.0\"");
    attribute("id", event.id());
    attribute("source", event.source());
    attribute("type", event.type());
    event.time().map(InstantAdapter.INSTANCE::toText).ifPresent(time -> attribute("time", time));
    event.key().ifPresent(key -> attribute("partitionkey", key));
    event.attributes().writeMembers(text);
    if (event.attributes().get("datacontenttype") == null) {
      attribute("datacontenttype", Attributes.USUAL_TYPE);
    }
    if (text.holdsHalves()) {
      throw new IllegalArgumentException(
          "an attribute of %s holds half a surrogate pair".formatted(event));
    }
    text.ascii(",\"data\":");
    data(event.bytes(), event.from(), event.to());
    text.write('}');
  }

  /** In JSON a line break is never part of a text. */
  private void data(byte[] json, int from, int to) {
    for (int i = from; i < to; i++) {
      if (json[i] == '\n' || json[i] == '\r') {
        byte[] line = oneLine(Arrays.copyOfRange(json, from, to));
        text.write(line);
        return;
      }
    }
    text.write(json, from, to - from);
  }

  private static byte[] oneLine(byte[] line) {
    for (int i = 0; i < line.length; i++) {
      line[i] = line[i] == '\n' || line[i] == '\r' ? (byte) ' ' : line[i];
    }
    return line;
  }

  private void attribute(String name, String value) {
    text.write(',');
    text.string(name);
    text.write(':');
    text.string(value);
  }
}
