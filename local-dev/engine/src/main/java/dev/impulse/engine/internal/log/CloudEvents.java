package dev.impulse.engine.internal.log;

import dev.impulse.json.Attributes;
import dev.impulse.json.CloudEvent;
import dev.impulse.spi.HopLimit;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Events of the log as CloudEvents, and what of their envelope travels on. */
public final class CloudEvents {

  private CloudEvents() {}

  /** The event as one line. */
  public static String write(LogEvent event) {
    byte[] json =
        new CloudEvent(
                event.id,
                event.kind.source,
                event.kind.type,
                Optional.of(event.key),
                Optional.of(event.time()),
                Attributes.read(event.extensions),
                oneLine(event.data()))
            .write();
    return new String(json, StandardCharsets.UTF_8);
  }

  /** In JSON a line break is never part of a text. */
  private static byte[] oneLine(byte[] json) {
    byte[] line = json.clone();
    for (int i = 0; i < line.length; i++) {
      if (line[i] == '\n' || line[i] == '\r') {
        line[i] = ' ';
      }
    }
    return line;
  }

  /**
   * The extensions of an event that follows from another: all but what CloudEvents says of a
   * payload, and what is counted anew.
   */
  public static byte[] passedOn(byte[] extensions) {
    return extensions.length == 0 ? extensions : passed(extensions).write();
  }

  /** The same, with how many functions the event has come through. */
  public static byte[] passedOn(byte[] extensions, int hops) {
    return passed(extensions).with(HopLimit.EXTENSION, hops).write();
  }

  private static Attributes passed(byte[] extensions) {
    return Attributes.read(extensions).passedOn().without(HopLimit.EXTENSION);
  }
}
