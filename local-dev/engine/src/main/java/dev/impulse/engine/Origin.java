package dev.impulse.engine;

import dev.impulse.EventStream;
import dev.impulse.json.Attributes;

/**
 * Where an event comes from.
 *
 * @param source the source of one that names none
 * @param isRepair whether it is put in a function's name
 */
record Origin(String source, boolean isRepair) {

  /** From outside: the stream's own name stands for its producers. */
  static Origin outside(EventStream<?, ?> stream) {
    return new Origin(stream.name(), false);
  }

  static Origin repair(String source) {
    return new Origin(source, true);
  }

  /**
   * @throws RejectedException if an event that is put in a function's name has another source
   */
  void require(String actual) throws RejectedException {
    if (isRepair && !actual.equals(source)) {
      throw RejectedException.at(
          "source",
          "must be '%s', in whose name it is put, was '%s'".formatted(source, actual),
          null);
    }
  }

  /** The extensions of an event, which say whether it was put in a function's name. */
  byte[] extensions(Attributes attributes) {
    Attributes others = attributes.without(StreamOwners.REPAIR);
    return (isRepair ? others.with(StreamOwners.REPAIR, true) : others).write();
  }
}
