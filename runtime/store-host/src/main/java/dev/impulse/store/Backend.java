package dev.impulse.store;

/**
 * The services behind hosts: what they keep, and where effects go. A function is named by its
 * identity.
 */
public interface Backend {

  /** The items of a keyed function. */
  StateTable states(String function);

  /** The receipts of a keyed function. */
  Receipts receipts(String function);

  /** What a function has parked, and what waits behind it. */
  FailureStore failures(String function);

  /** How far the messages of a function have come. */
  Claims claims(String function);

  /** Where events go. */
  Outlet<OutboundEvent> events();

  /** The mail server; asked for by functions that send alone. */
  Mailer mailer();
}
