package dev.impulse.spi;

import java.util.List;

/**
 * Port: where a host takes what a function decides.
 *
 * @param <E> the events as the host has them
 */
public interface EffectPort<E extends Incoming> {

  /**
   * Gets the effects of a decision ready to leave. Whatever this throws, such as for a payload that
   * is too large, parks the event: the decision counts as failed. What it returns is run once the
   * decision stands.
   *
   * @param effects at least one, in the order in which they leave
   */
  Runnable prepare(E cause, List<Outgoing> effects);

  /**
   * Keeps an event whose decision failed, whole and with the cause; nothing stops for it. Kept
   * once, however often the event comes.
   */
  void record(E failed, Throwable cause);
}
