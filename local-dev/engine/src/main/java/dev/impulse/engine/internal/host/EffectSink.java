package dev.impulse.engine.internal.host;

import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.spi.Outgoing;
import java.util.List;

/** Where what a function decides goes: out into the world when live, nowhere in a replay. */
public interface EffectSink {

  /**
   * Gets effects ready to leave; whatever this throws parks the event.
   *
   * @param host whose function has decided so
   */
  Runnable prepare(FunctionHost host, LogEvent cause, List<Outgoing> effects);

  /** Drops what is brought about, without so much as encoding it. */
  EffectSink NOWHERE = (host, cause, effects) -> () -> {};

  /**
   * Drops it as well, once it is known that it could have left.
   *
   * @param maxEventBytes a function that emits a larger event has failed
   */
  static EffectSink checked(int maxEventBytes) {
    return new LiveEffects(
        new LiveEffects.Outlets() {
          @Override
          public boolean append(LogEvent event) {
            return true;
          }

          @Override
          public boolean deliver(String function, Outgoing.Sent message) {
            return true;
          }
        },
        maxEventBytes);
  }
}
