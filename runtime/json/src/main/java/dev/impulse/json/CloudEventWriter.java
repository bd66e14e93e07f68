package dev.impulse.json;

/** Puts the envelope around a payload. */
final class CloudEventWriter {

  private static final int ENVELOPE = 512;

  private final TextBuffer text;

  private CloudEventWriter(CloudEvent event) {
    text = new TextBuffer(ENVELOPE + event.data().length);
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
    event.extensions().forEach(this::extension);
    attribute("datacontenttype", "application/json");
    text.ascii(",\"data\":");
    data(event.data());
    text.write('}');
  }

  /** In JSON a line break is never part of a text. */
  private void data(byte[] json) {
    for (byte next : json) {
      if (next == '\n' || next == '\r') {
        text.write(oneLine(json));
        return;
      }
    }
    text.write(json);
  }

  private static byte[] oneLine(byte[] json) {
    byte[] line = json.clone();
    for (int i = 0; i < line.length; i++) {
      line[i] = line[i] == '\n' || line[i] == '\r' ? (byte) ' ' : line[i];
    }
    return line;
  }

  private void extension(String name, String value) {
    if (CloudEventReader.NAMES.has(name)) {
      throw new IllegalArgumentException(
          "an extension is called '%s', as another attribute of CloudEvents".formatted(name));
    }
    attribute(name, value);
  }

  private void attribute(String name, String value) {
    text.write(',');
    text.string(name);
    text.write(':');
    text.string(value);
  }
}
