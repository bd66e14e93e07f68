package dev.impulse.store;

import dev.impulse.Delivery;
import dev.impulse.store.Claims.Claim;
import dev.impulse.store.Outbound.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lets messages leave, each once for its business key as far as its {@link Delivery} promises:
 * first it is claimed, then sent, then confirmed.
 */
public final class MessageOutlet implements Outlet<Sent> {

  private final Claims claims;
  private final Mailer mailer;
  private final Supplier<String> tokens;
  private final Troubles troubles;

  /**
   * @param tokens names claims: no two are ever the same
   */
  public MessageOutlet(Claims claims, Mailer mailer, Supplier<String> tokens, Troubles troubles) {
    this.claims = claims;
    this.mailer = mailer;
    this.tokens = tokens;
    this.troubles = troubles;
  }

  @Override
  public List<Sent> put(List<Sent> wave) {
    List<Sent> failed = new ArrayList<>();
    for (Sent message : wave) {
      if (!isDone(message)) {
        failed.add(message);
      }
    }
    return failed;
  }

  private boolean isDone(Sent message) {
    String token = tokens.get();
    try {
      return switch (claim(message.id(), token)) {
        case Claim.New claimed -> send(message);
        case Claim.Confirmed confirmed -> true;
        case Claim.Unconfirmed unconfirmed when unconfirmed.token().equals(token) -> send(message);
        case Claim.Unconfirmed unconfirmed -> settle(message);
      };
    } catch (UnavailableException e) {
      troubles.report("send " + message.id(), e);
      return false;
    }
  }

  /** A claim whose answer was lost may be there all the same: it is recognised by its token. */
  private Claim claim(String id, String token) {
    try {
      return claims.claim(id, token);
    } catch (UnavailableException e) {
      troubles.report("claim " + id, e);
      return claims.claim(id, token);
    }
  }

  /** Somebody claimed it, and nobody knows whether the mail server took it. */
  private boolean settle(Sent message) {
    return switch (message.delivery()) {
      case AT_MOST_ONCE -> list(message, "it was claimed and never confirmed");
      case AT_LEAST_ONCE -> send(message);
    };
  }

  private boolean send(Sent message) {
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

  private boolean notSent(Sent message, UnavailableException e) {
    if (e.isNotDone()) {
      claims.release(message.id());
      throw e;
    }
    return switch (message.delivery()) {
      case AT_MOST_ONCE -> list(message, String.valueOf(e.getMessage()));
      case AT_LEAST_ONCE -> throw e;
    };
  }

  private boolean list(Sent message, String reason) {
    claims.uncertain(message.id(), reason);
    return true;
  }
}
