package dev.impulse.spi;

/**
 * Writes each value that a function keeps as soon as it is made, so that one that cannot be written
 * is the failure of the decision that made it. Twice the work: for functions of which it is known
 * that they need it.
 */
public final class CheckedCodec implements Codec {

  private final Codec codec;

  public CheckedCodec(Codec codec) {
    this.codec = codec;
  }

  @Override
  public <T> T frozen(Class<T> type, T value) {
    codec.encode(type, value);
    return codec.frozen(type, value);
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
