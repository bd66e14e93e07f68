package dev.impulse.functions.banking;

import dev.impulse.model.banking.AccountId;
import dev.impulse.model.banking.Alert;
import dev.impulse.model.banking.Balance;
import dev.impulse.model.banking.Profile;
import dev.impulse.model.banking.Threshold;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rule of alerts by another way: an account is low or not after each event, by the whole
 * history up to it; an alert is where that differs from the event before.
 *
 * @param history of one user, each event once
 */
record AlertOracle(List<Object> history) {

  /** What must follow from the last event. */
  List<Alert> alertsOfLast() {
    int last = history.size() - 1;
    return of(Balance.class, last)
        .map(Balance::account)
        .distinct()
        .sorted(Comparator.comparing(AccountId::value))
        .filter(account -> isCrossing(account, last))
        .map(account -> alert(account, last))
        .toList();
  }

  private Alert alert(AccountId account, int n) {
    Profile profile = profile(n).orElseThrow();
    boolean byPosting = history.get(n) instanceof Balance;
    Instant at = history.get(n) instanceof Balance told ? told.at() : profile.since();
    return new Alert(
        profile.user(),
        profile.name(),
        profile.email(),
        account,
        (int) IntStream.rangeClosed(0, n).filter(i -> isCrossing(account, i)).count(),
        isLow(account, n) ? Alert.Direction.FELL : Alert.Direction.ROSE,
        balance(account, n).orElseThrow().balance(),
        threshold(account, n).orElseThrow().amount(),
        byPosting ? Alert.Cause.POSTING : Alert.Cause.PROFILE,
        at);
  }

  private boolean isCrossing(AccountId account, int n) {
    return isLow(account, n) != isLow(account, n - 1) && threshold(account, n).isPresent();
  }

  private boolean isLow(AccountId account, int n) {
    return threshold(account, n)
        .filter(threshold ->
            amount(balance(account, n).orElseThrow().balance().toString())
                    .compareTo(amount(threshold.amount().toString()))
                < 0)
        .isPresent();
  }

  /** The one that a balance of the account is compared with. */
  private Optional<Threshold> threshold(AccountId account, int n) {
    return balance(account, n)
        .flatMap(balance ->
            profile(n).stream()
                .flatMap(profile -> profile.thresholds().stream())
                .filter(threshold -> threshold.account().equals(account))
                .filter(threshold ->
                    currency(threshold.amount().toString())
                        .equals(currency(balance.balance().toString())))
                .findFirst());
  }

  private Optional<Profile> profile(int n) {
    return of(Profile.class, n).max(Comparator.comparing(Profile::since));
  }

  private Optional<Balance> balance(AccountId account, int n) {
    return of(Balance.class, n)
        .filter(balance -> balance.account().equals(account))
        .reduce((first, second) -> second);
  }

  private <T> Stream<T> of(Class<T> type, int upTo) {
    return history.subList(0, upTo + 1).stream().filter(type::isInstance).map(type::cast);
  }

  private static String currency(String money) {
    return money.substring(0, 3);
  }

  private static BigDecimal amount(String money) {
    return new BigDecimal(money.substring(4));
  }
}
