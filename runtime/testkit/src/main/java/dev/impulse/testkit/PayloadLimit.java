package dev.impulse.testkit;

import dev.impulse.spi.Codec;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.Part;

/** How large a payload may be, put or emitted. */
final class PayloadLimit {

  /** In bytes of JSON. */
  static final int MOST = 1 << 20;

  private PayloadLimit() {}

  /**
   * The JSON of an emitted payload.
   *
   * @throws IllegalArgumentException if a required component is missing, or it is too large
   */
  static <T> byte[] encoded(Outgoing.Emitted<T> emitted, Codec codec) {
    byte[] json =
        codec.encodePayload(emitted.stream().payload(), emitted.event().data(), new Part());
    require(emitted.stream().name(), json);
    return json;
  }

  /**
   * @throws IllegalArgumentException if a payload is too large
   */
  static void require(String stream, byte[] json) {
    if (json.length > MOST) {
      throw new IllegalArgumentException(
          "an event for %s has a payload of %d bytes, the most there may be are %d"
              .formatted(stream, json.length, MOST));
    }
  }
}
