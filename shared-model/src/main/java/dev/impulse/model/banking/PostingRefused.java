package dev.impulse.model.banking;

import dev.impulse.EventType;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * A posting counts nowhere.
 *
 * @param postedAt when it was posted
 */
@Json
@EventType("banking.posting-refused")
public record PostingRefused(
    PostingId posting, AccountId account, Money amount, Reason reason, Instant postedAt) {

  /** Why. */
  public enum Reason {
    /** The account is kept in another currency. */
    OTHER_CURRENCY,
    /** It has waited for its account for too long, or too many others have. */
    UNKNOWN_ACCOUNT
  }

  /** A posting that is refused. */
  public static PostingRefused of(Posting posting, Reason reason) {
    return new PostingRefused(
        posting.id(), posting.account(), posting.amount(), reason, posting.postedAt());
  }
}
