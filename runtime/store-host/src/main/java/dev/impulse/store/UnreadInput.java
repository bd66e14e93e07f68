package dev.impulse.store;

import dev.impulse.EventStream;
import dev.impulse.spi.Codec;
import dev.impulse.spi.Identity;
import java.time.Instant;

/** An event that waits, of a stream that its function has ceased to read: it fails again. */
record UnreadInput(InputRecord record) implements FunctionInput {

  private static final String TYPE = "impulse.unread";

  @Override
  public Identity identity() {
    return new Identity(record.stream(), TYPE, record.place());
  }

  @Override
  public Instant time() {
    return record.arrived();
  }

  @Override
  public <T> T data(EventStream<?, T> stream, Codec codec) {
    throw new UnsupportedOperationException("nobody reads " + record.stream());
  }
}
