package dev.impulse.engine.internal.host;

import dev.impulse.Event;
import dev.impulse.engine.internal.log.Kind;
import dev.impulse.engine.internal.log.Kinds;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.spi.Outgoing;
import java.util.ArrayList;
import java.util.List;

/** Encodes effects as the log and the inbox keep them, and lets them leave. */
public final class LiveEffects implements EffectSink {

  private final Outlets outlets;
  private final int maxEventBytes;
  private final Kinds kinds = new Kinds();

  /** Where effects leave to. */
  public interface Outlets {

    /** An event is appended to the log; says whether the log did not know it. */
    boolean append(LogEvent event);

    /** A message is delivered; says whether it is a new one. */
    boolean deliver(String function, Outgoing.Sent message);
  }

  /**
   * Effects leave to these outlets.
   *
   * @param maxEventBytes a function that emits a larger event has failed
   */
  public LiveEffects(Outlets outlets, int maxEventBytes) {
    this.outlets = outlets;
    this.maxEventBytes = maxEventBytes;
  }

  @Override
  public Runnable prepare(FunctionHost host, LogEvent cause, List<Outgoing> effects) {
    if (effects.size() == 1) {
      return prepare(host, cause, effects.getFirst());
    }
    List<Runnable> leaving = new ArrayList<>(effects.size());
    for (Outgoing effect : effects) {
      leaving.add(prepare(host, cause, effect));
    }
    return () -> leaving.forEach(Runnable::run);
  }

  private Runnable prepare(FunctionHost host, LogEvent cause, Outgoing effect) {
    return switch (effect) {
      case Outgoing.Emitted<?> emitted -> {
        LogEvent event = logged(host, cause, emitted);
        yield () -> host.progress.emitted += outlets.append(event) ? 1 : 0;
      }
      case Outgoing.Sent sent ->
          () -> host.progress.sent += outlets.deliver(host.identity(), sent) ? 1 : 0;
    };
  }

  private <T> LogEvent logged(FunctionHost host, LogEvent cause, Outgoing.Emitted<T> emitted) {
    Event<T> event = emitted.event();
    byte[] data =
        host.codec.encodePayload(emitted.stream().payload(), event.data(), host.knownPart());
    if (data.length > maxEventBytes) {
      throw new IllegalStateException(
          "the event %s for %s has %,d bytes, more than %,d: split it, or raise the limit"
              .formatted(event.id(), emitted.stream(), data.length, maxEventBytes));
    }
    Kind kind = kinds.of(emitted.stream().name(), event.source(), event.type());
    T payload = host.codec.frozen(emitted.stream().payload(), event.data());
    return LogEvent.of(kind, event, payload, data, host.passedOn(cause), cause.bornNanos);
  }
}
