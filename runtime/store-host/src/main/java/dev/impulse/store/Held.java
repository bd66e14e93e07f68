package dev.impulse.store;

/**
 * An event that waits for an operator, whole.
 *
 * @param cause why its decision failed; empty if it only waits behind one
 */
record Held(Delivered record, String cause) {

  /** An event that waits behind another. */
  static Held behind(Arrival event) {
    return new Held(event.record(), "");
  }

  static Held failed(Arrival event, Throwable cause) {
    return new Held(event.record(), cause.toString());
  }
}
