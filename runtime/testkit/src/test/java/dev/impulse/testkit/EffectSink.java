package dev.impulse.testkit;

import dev.impulse.spi.Outgoing;
import java.util.List;

/** Where a function's effects go. */
interface EffectSink {

  /** See {@link dev.impulse.spi.EffectPort#prepare}. */
  Runnable prepare(Arrival cause, List<Outgoing> effects);
}
