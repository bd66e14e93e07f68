package dev.impulse.json;

import java.time.Instant;

/** Puts the envelope around a payload. */
final class CloudEventWriter {

  private final TextBuffer text = new TextBuffer();

  private CloudEventWriter() {}

  static byte[] write(CloudEvent event) {
    CloudEventWriter writer = new CloudEventWriter();
    writer.envelope(event);
    return writer.text.bytes();
  }

  private void envelope(CloudEvent event) {
    text.ascii("{\"specversion\":\"1.0\"");
    attribute("id", event.id());
    attribute("source", event.source());
    attribute("type", event.type());
    event.time().map(Instant::toString).ifPresent(time -> attribute("time", time));
    event.key().ifPresent(key -> attribute("partitionkey", key));
    event.extensions().forEach(this::attribute);
    attribute("datacontenttype", "application/json");
    text.ascii(",\"data\":");
    text.write(event.data());
    text.write('}');
  }

  private void attribute(String name, String value) {
    text.write(',');
    text.string(name);
    text.write(':');
    text.string(value);
  }
}
