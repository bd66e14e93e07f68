package dev.impulse.benchmarks;

import dev.impulse.EventStream;
import dev.impulse.spi.Codec;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Payloads of a topic as JSON, by the codec that every system has here. */
record JsonSerde<T>(Codec codec, Class<T> type) implements Serde<T> {

  static <T> JsonSerde<T> of(Codec codec, EventStream<?, T> stream) {
    return new JsonSerde<>(codec, stream.payload());
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, data) -> codec.encode(type, data);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, json) -> codec.decode(type, json);
  }
}
