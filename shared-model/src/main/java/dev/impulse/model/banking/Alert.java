package dev.impulse.model.banking;

import static dev.impulse.model.Allowed.Range.POSITIVE;

import dev.impulse.EventType;
import dev.impulse.model.Allowed;
import dev.impulse.model.Money;
import dev.impulse.model.sales.CustomerId;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * A balance has crossed its threshold.
 *
 * @param email where the user is told
 * @param number 1 for the account's first alert, then one more each
 * @param at when the posting was posted, or since when the profile is as it is
 */
@Json
@EventType("banking.threshold-crossed")
public record Alert(
    CustomerId user,
    String name,
    String email,
    AccountId account,
    @Allowed(POSITIVE) int number,
    Direction direction,
    Money balance,
    Money threshold,
    Cause cause,
    Instant at) {

  public Alert {
    if (number < 1) {
      throw new IllegalArgumentException("number must be at least 1, was " + number);
    }
  }

  /** Where a balance has gone. */
  public enum Direction {
    /** Below the threshold. */
    FELL,
    /** To the threshold or above. */
    ROSE
  }

  /** What has moved: the balance or the threshold. */
  public enum Cause {
    POSTING,
    PROFILE
  }

  /** Identifies the alert, and what is sent about it: {@code account/number}. */
  public String id() {
    return account + "/" + number;
  }
}
