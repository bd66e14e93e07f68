package dev.impulse.store;

import dev.impulse.json.Attributes;
import dev.impulse.spi.Incoming;
import java.time.Instant;

/** What comes to a function: an event as its source delivered it, or a wake. */
sealed interface FunctionInput extends Incoming permits EventInput, UnreadInput, WakeInput {

  /** As it is kept where it must wait for an operator. */
  InputRecord record();

  @Override
  default String stream() {
    return record().stream();
  }

  @Override
  default Instant arrived() {
    return record().arrived();
  }

  /** What travels beside the payload. */
  default Attributes attributes() {
    return Attributes.none();
  }
}
