package dev.impulse.store;

/** An effect on its way out, after its commit. */
public sealed interface OutboundEffect permits OutboundEvent, OutboundMessage {

  /** What is kept in order: effects of one lane leave one after the other. */
  String lane();

  /** About how many bytes it takes. */
  int size();
}
