package dev.impulse.engine;

import dev.impulse.EventStream;
import java.nio.charset.StandardCharsets;

/**
 * Where an event comes from.
 *
 * @param source the source of one that names none
 * @param isRepair whether it is put in a function's name
 */
record Origin(String source, boolean isRepair) {

  private static final byte[] REPAIR =
      "{\"%s\":true}".formatted(StreamOwners.REPAIR).getBytes(StandardCharsets.US_ASCII);

  /** From outside: the stream's own name stands for its producers. */
  static Origin outside(EventStream<?, ?> stream) {
    return new Origin(stream.name(), false);
  }

  static Origin repair(String source) {
    return new Origin(source, true);
  }

  /** The extensions that say so. */
  byte[] extensions() {
    return isRepair ? REPAIR : LogEvent.noExtensions();
  }
}
