package dev.impulse.functions.banking;

import dev.impulse.model.Money;
import dev.impulse.model.banking.Account;
import dev.impulse.model.banking.AccountId;
import dev.impulse.model.banking.Balance;
import dev.impulse.model.banking.Posting;
import dev.impulse.model.banking.PostingId;
import dev.impulse.model.banking.Profile;
import dev.impulse.model.banking.Threshold;
import dev.impulse.model.sales.CustomerId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** What happens on Ann's accounts, in few words. */
final class BankingData {

  static final CustomerId ANN = new CustomerId("ann");
  static final AccountId GIRO = new AccountId("giro");
  static final AccountId YEN = new AccountId("yen");
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private BankingData() {}

  static Money money(String amount) {
    return Money.parse(amount);
  }

  static Account account(AccountId id, String currency) {
    return new Account(id, ANN, Currency.getInstance(currency), NOON);
  }

  static Posting posting(String id, String amount) {
    return posting(id, amount, NOON);
  }

  static Posting posting(String id, String amount, Instant postedAt) {
    return new Posting(new PostingId(id), GIRO, money(amount), postedAt);
  }

  /** The balance after a posting. */
  static Balance balance(Posting posting, String after) {
    return new Balance(posting.id(), GIRO, ANN, money(after), posting.postedAt());
  }

  static Balance balance(String posting, AccountId account, String after) {
    return new Balance(new PostingId(posting), account, ANN, money(after), NOON);
  }

  static Profile profile(int since, Threshold... thresholds) {
    return new Profile(ANN, "Ann", "ann@example.org", List.of(thresholds), NOON.plusSeconds(since));
  }

  static Threshold threshold(AccountId account, String amount) {
    return new Threshold(account, money(amount));
  }
}
