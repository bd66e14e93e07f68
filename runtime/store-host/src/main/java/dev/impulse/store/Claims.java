package dev.impulse.store;

import java.util.List;

/**
 * Port: how far each message has come. A message goes from claimed to sent.
 *
 * <p>Every method throws {@link UnavailableException} where it is not known what it did.
 */
public interface Claims {

  /** How far a message had come before it was claimed. */
  sealed interface Claim {

    /** Nobody had claimed it: it is claimed now, under the token that was given. */
    record New() implements Claim {}

    /** It was claimed under a token, and is not known to have been sent. */
    record Unconfirmed(String token) implements Claim {}

    /** It was sent. */
    record Confirmed() implements Claim {}
  }

  /** Claims a message, if nobody has. */
  Claim claim(String id, String token);

  /** Gives a claim back: the message was certainly not sent. Does nothing if there is none. */
  void release(String id);

  /** Notes that a message was sent. */
  void confirm(String id);

  /** Lists a message as uncertain, for an operator to settle. */
  void uncertain(String id, String reason);

  /** The messages that are listed as uncertain. */
  List<String> uncertain();
}
