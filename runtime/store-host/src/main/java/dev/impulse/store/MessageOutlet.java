package dev.impulse.store;

import dev.impulse.Delivery;
import dev.impulse.store.Claims.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lets messages leave, each once for its business key as far as its {@link Delivery} promises:
 * first it is claimed, then sent, then confirmed.
 */
public final class MessageOutlet implements Outlet<OutboundMessage> {

  private final Claims claims;
  private final Mailer mailer;
  private final Supplier<String> tokens;
  private final ErrorReporter errors;

  /**
   * @param tokens names claims: no two are ever the same
   */
  public MessageOutlet(
      Claims claims, Mailer mailer, Supplier<String> tokens, ErrorReporter errors) {
    this.claims = claims;
    this.mailer = mailer;
    this.tokens = tokens;
    this.errors = errors;
  }

  @Override
  public List<OutboundMessage> put(List<OutboundMessage> wave) {
    List<OutboundMessage> failed = new ArrayList<>();
    for (OutboundMessage message : wave) {
      if (!isDone(message)) {
        failed.add(message);
      }
    }
    return failed;
  }

  private boolean isDone(OutboundMessage message) {
    String token = tokens.get();
    try {
      return switch (claim(message.id(), token)) {
        case Claim.New claimed -> send(message);
        case Claim.Confirmed confirmed -> true;
        case Claim.Unconfirmed unconfirmed when unconfirmed.token().equals(token) -> send(message);
        case Claim.Unconfirmed unconfirmed -> settle(message);
      };
    } catch (UnavailableException e) {
      errors.report("send " + message.id(), e);
      return false;
    }
  }

  /** A claim whose answer was lost may be there all the same: it is recognised by its token. */
  private Claim claim(String id, String token) {
    try {
      return claims.claim(id, token);
    } catch (UnavailableException e) {
      errors.report("claim " + id, e);
      return claims.claim(id, token);
    }
  }

  /** Somebody claimed it, and nobody knows whether the mail server took it. */
  private boolean settle(OutboundMessage message) {
    return switch (message.delivery()) {
      case AT_MOST_ONCE -> list(message, "it was claimed and never confirmed");
      case AT_LEAST_ONCE -> send(message);
    };
  }

  private boolean send(OutboundMessage message) {
    try {
      mailer.send(message.id(), message.message());
    } catch (RefusedException e) {
      return list(message, String.valueOf(e.getMessage()));
    } catch (UnavailableException e) {
      return notSent(message, e);
    }
    claims.confirm(message.id());
    return true;
  }

  private boolean notSent(OutboundMessage message, UnavailableException e) {
    if (e.isNotDone()) {
      claims.release(message.id());
      throw e;
    }
    return switch (message.delivery()) {
      case AT_MOST_ONCE -> list(message, String.valueOf(e.getMessage()));
      case AT_LEAST_ONCE -> throw e;
    };
  }

  private boolean list(OutboundMessage message, String reason) {
    claims.uncertain(message.id(), reason);
    return true;
  }
}
