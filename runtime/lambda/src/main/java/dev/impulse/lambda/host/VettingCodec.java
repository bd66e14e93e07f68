package dev.impulse.lambda.host;

import dev.impulse.spi.Codec;
import dev.impulse.spi.Part;

/**
 * Writes each value down before it is held: so the event is parked after which a state cannot be
 * written, where the record's own code fails or is nested too deep.
 */
record VettingCodec(Codec codec) implements Codec {

  @Override
  public <T> T frozen(Class<T> type, T value) {
    T frozen = codec.frozen(type, value);
    codec.encode(type, frozen);
    return frozen;
  }

  @Override
  public void require(Class<?> type) {
    codec.require(type);
  }

  @Override
  public <T> byte[] encode(Class<T> type, T value) {
    return codec.encode(type, value);
  }

  @Override
  public <T> byte[] encode(Class<T> type, T value, Part known) {
    return codec.encode(type, value, known);
  }

  @Override
  public <T> byte[] encodeRemembering(Class<T> type, T value, Part part) {
    return codec.encodeRemembering(type, value, part);
  }

  @Override
  public <T> byte[] encodePayload(Class<T> type, T value, Part known) {
    return codec.encodePayload(type, value, known);
  }

  @Override
  public <T> byte[] encodePayloadRemembering(Class<T> type, T value, Part part) {
    return codec.encodePayloadRemembering(type, value, part);
  }

  @Override
  public <T> T decode(Class<T> type, byte[] json, int from, int to) {
    return codec.decode(type, json, from, to);
  }

  @Override
  public <T> T restore(Class<T> type, byte[] json, int from, int to) {
    return codec.restore(type, json, from, to);
  }
}
