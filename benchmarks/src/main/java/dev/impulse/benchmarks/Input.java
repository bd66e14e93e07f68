package dev.impulse.benchmarks;

import dev.impulse.EventStream;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.spi.Codec;
import org.jspecify.annotations.Nullable;

/**
 * An event as bytes, as a producer holds it.
 *
 * @param key the customer's id in UTF-8
 * @param json the payload
 * @param order the number of an order that is decided at once, or {@link #NO_ORDER}
 * @param payload decoded, for a system that is spared decoding
 */
@SuppressWarnings("ArrayRecordComponent") // carries them from the file to the system, no further
record Input<T>(
    EventStream<CustomerId, T> stream, byte[] key, byte[] json, int order, @Nullable T payload) {

  static final int NO_ORDER = -1;

  Input<T> decoded(Codec codec) {
    return new Input<>(stream, key, json, order, data(codec));
  }

  T data(Codec codec) {
    return payload == null ? codec.decode(stream.payload(), json) : payload;
  }
}
