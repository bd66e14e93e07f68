package dev.impulse.functions.banking;

import static dev.impulse.Effect.emit;
import static dev.impulse.model.banking.BankingStreams.BALANCES;
import static dev.impulse.model.banking.BankingStreams.REFUSED_POSTINGS;
import static dev.impulse.model.banking.PostingRefused.Reason.OTHER_CURRENCY;

import dev.impulse.Step;
import dev.impulse.Waiting;
import dev.impulse.model.Money;
import dev.impulse.model.banking.Account;
import dev.impulse.model.banking.Balance;
import dev.impulse.model.banking.Posting;
import dev.impulse.model.banking.PostingRefused;
import dev.impulse.model.sales.CustomerId;
import io.avaje.jsonb.Json;

/**
 * Of an account that is known.
 *
 * @param balance what its postings come to, in its currency
 */
@Json
record OpenBook(CustomerId owner, Money balance) implements Book {

  static OpenBook of(Account account) {
    return new OpenBook(account.owner(), Money.zero(account.currency()));
  }

  @Override
  public Step<Book> account(Account known, Waiting.Limit limit) {
    if (!known.owner().equals(owner) || !known.currency().equals(balance.currency())) {
      throw new IllegalArgumentException(
          "account "
              + known.id()
              + " is kept in "
              + balance.currency()
              + " for "
              + owner
              + " and cannot be kept in "
              + known.currency()
              + " for "
              + known.owner()
              + ": open another account");
    }
    return Step.to(this);
  }

  @Override
  public Step<Book> posting(Posting posting, Waiting.Limit limit) {
    if (!posting.amount().currency().equals(balance.currency())) {
      return Step.to(this, emit(REFUSED_POSTINGS, PostingRefused.of(posting, OTHER_CURRENCY)));
    }
    Money after = balance.plus(posting.amount());
    Balance told = new Balance(posting.id(), posting.account(), owner, after, posting.postedAt());
    return Step.to(new OpenBook(owner, after), emit(BALANCES, told));
  }
}
