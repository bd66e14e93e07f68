package dev.impulse.spi;

import dev.impulse.Decision;
import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides on events by themselves. The same event has the same effects under the same ids, however
 * often it comes; a decision that fails is recorded and stops nothing.
 */
public final class StatelessFunction {

  private record Handler<T>(EventStream<?, T> stream, Decision<T> decision) {

    static <T> Handler<T> of(Definition.Stateless definition, EventStream<?, T> stream) {
      return new Handler<>(stream, definition.decisionOn(stream).orElseThrow());
    }

    List<Effect> decide(Incoming event, Codec codec) {
      return decision.decide(event.data(stream, codec));
    }
  }

  private final Definition.Stateless definition;
  private final Codec codec;
  private final HopLimit hopLimit;
  private final Map<String, Handler<?>> handlers = new HashMap<>();
  private final EffectIdentities identities;

  /**
   * @param codec knows the payloads
   */
  public StatelessFunction(Definition.Stateless definition, Codec codec, HopLimit hopLimit) {
    this.definition = definition;
    this.codec = codec;
    this.hopLimit = hopLimit;
    this.identities = new EffectIdentities(definition);
    definition
        .inputs()
        .forEach(stream -> handlers.put(stream.name(), Handler.of(definition, stream)));
  }

  /** Decides on an event, and says whether that went well; if not, it is recorded. */
  public <E extends Incoming> boolean decide(E event, EffectPort<E> port) {
    Runnable leaving;
    try {
      hopLimit.require(definition.name(), event);
      List<Effect> effects = handler(event).decide(event, codec);
      leaving =
          effects.isEmpty() ? () -> {} : port.prepare(event, identities.identified(effects, event));
    } catch (Throwable e) {
      JvmFailure.rethrow(e);
      port.record(event, e);
      return false;
    }
    leaving.run();
    return true;
  }

  private Handler<?> handler(Incoming event) {
    Handler<?> handler = handlers.get(event.stream());
    if (handler == null) {
      throw new IllegalStateException(
          "%s no longer reads the stream %s: drop the event, or read it again"
              .formatted(definition, event.stream()));
    }
    return handler;
  }
}
