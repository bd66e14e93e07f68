package dev.impulse.benchmarks;

import dev.impulse.EventStream;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.spi.Codec;

/**
 * An event as it is put: a payload, and the stream that it goes to.
 *
 * @param again whether it has been put before
 */
record WorkloadEvent<T>(EventStream<CustomerId, T> stream, T data, boolean again) {

  static <T> WorkloadEvent<T> of(EventStream<CustomerId, T> stream, T data) {
    return new WorkloadEvent<>(stream, data, false);
  }

  WorkloadEvent<T> repeated() {
    return new WorkloadEvent<>(stream, data, true);
  }

  CustomerId customer() {
    return stream.key(data);
  }

  byte[] json(Codec codec) {
    return codec.encode(stream.payload(), data);
  }
}
