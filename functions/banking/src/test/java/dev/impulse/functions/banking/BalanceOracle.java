package dev.impulse.functions.banking;

import static dev.impulse.model.banking.BankingStreams.BALANCES;
import static dev.impulse.model.banking.BankingStreams.REFUSED_POSTINGS;

import dev.impulse.Effect;
import dev.impulse.model.Money;
import dev.impulse.model.banking.Account;
import dev.impulse.model.banking.Balance;
import dev.impulse.model.banking.Posting;
import dev.impulse.model.banking.PostingRefused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rule of balances by another way: nothing is carried on, each answer adds up the history from
 * its beginning.
 *
 * @param history of one account, each event once
 */
record BalanceOracle(List<Object> history) {

  /** What must follow from the last event. */
  List<Effect> effectsOfLast() {
    int last = history.size() - 1;
    return known(last)
        .map(account ->
            IntStream.rangeClosed(known(last - 1).isPresent() ? last : 0, last)
                .filter(n -> history.get(n) instanceof Posting)
                .mapToObj(n -> told((Posting) history.get(n), n, account))
                .toList())
        .orElse(List.of());
  }

  private Optional<Account> known(int upTo) {
    return history.subList(0, upTo + 1).stream()
        .filter(Account.class::isInstance)
        .map(Account.class::cast)
        .findFirst();
  }

  private Effect told(Posting posting, int n, Account account) {
    if (!posting.amount().currency().equals(account.currency())) {
      return Effect.emit(
          REFUSED_POSTINGS,
          new PostingRefused(
              posting.id(),
              posting.account(),
              posting.amount(),
              PostingRefused.Reason.OTHER_CURRENCY,
              posting.postedAt()));
    }
    Money balance = Money.of(account.currency().getCurrencyCode(), sum(n, account));
    return Effect.emit(
        BALANCES,
        new Balance(posting.id(), posting.account(), account.owner(), balance, posting.postedAt()));
  }

  private String sum(int upTo, Account account) {
    String code = account.currency().getCurrencyCode() + " ";
    return history.subList(0, upTo + 1).stream()
        .filter(Posting.class::isInstance)
        .map(event -> ((Posting) event).amount().toString())
        .filter(amount -> amount.startsWith(code))
        .map(amount -> new BigDecimal(amount.substring(code.length())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toPlainString();
  }
}
