package dev.impulse;

/**
 * How hard a host tries to get a message to its recipient. A message goes from claimed to sent; a
 * crash in between leaves a claim of which nobody knows whether the mail server took it.
 */
public enum Delivery {
  /**
   * Never twice. An unconfirmed claim is listed as uncertain and left to an operator: the cost is
   * that, rarely, a message waits for a person.
   */
  AT_MOST_ONCE,

  /** Never lost. An unconfirmed claim is sent again: the cost is that, rarely, it comes twice. */
  AT_LEAST_ONCE
}
