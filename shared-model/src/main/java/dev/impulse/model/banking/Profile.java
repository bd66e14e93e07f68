package dev.impulse.model.banking;

import static dev.impulse.model.Allowed.Range.NOT_BLANK;

import dev.impulse.EventType;
import dev.impulse.model.Allowed;
import dev.impulse.model.Money;
import dev.impulse.model.sales.CustomerId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a user wants to be alerted, as it is from a time on.
 *
 * @param email where alerts go
 * @param thresholds all that the user has: at most one an account
 * @param since from when on; one user's profile changes at most once at one time
 */
@Json
@EventType("banking.profile-changed")
public record Profile(
    CustomerId user,
    String name,
    @Allowed(NOT_BLANK) String email,
    List<Threshold> thresholds,
    Instant since) {

  public Profile {
    if (email.isBlank()) {
      throw new IllegalArgumentException("email must not be blank");
    }
    thresholds = List.copyOf(thresholds);
    long accounts = thresholds.stream().map(Threshold::account).distinct().count();
    if (accounts < thresholds.size()) {
      throw new IllegalArgumentException("thresholds must be at most one an account");
    }
  }

  /** What a balance of the account must not fall below; empty if the user has not said. */
  public Optional<Money> threshold(AccountId account) {
    return thresholds.stream()
        .filter(threshold -> threshold.account().equals(account))
        .map(Threshold::amount)
        .findFirst();
  }
}
