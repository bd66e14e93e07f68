package dev.impulse.lambda;

/** By which interface mail is sent. */
public enum MailApi {
  /** Version 2, the one that AWS extends. */
  SESV2,
  /** Version 1, where an emulator has no other. */
  SES
}
