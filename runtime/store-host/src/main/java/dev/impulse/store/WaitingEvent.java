package dev.impulse.store;

/**
 * An event that waits for an operator, whole.
 *
 * @param cause why its decision failed; empty if it only waits behind one
 */
record WaitingEvent(InputRecord record, String cause) {

  /** An event that waits behind another. */
  static WaitingEvent behind(FunctionInput event) {
    return new WaitingEvent(event.record(), "");
  }

  static WaitingEvent failed(FunctionInput event, Throwable cause) {
    return new WaitingEvent(event.record(), cause.toString());
  }
}
