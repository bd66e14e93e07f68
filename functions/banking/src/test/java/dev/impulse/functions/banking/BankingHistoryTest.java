package dev.impulse.functions.banking;

import static dev.impulse.functions.banking.BankingData.ANN;
import static dev.impulse.functions.banking.BankingData.NOON;
import static dev.impulse.model.banking.BankingStreams.ACCOUNTS;
import static dev.impulse.model.banking.BankingStreams.ALERTS;
import static dev.impulse.model.banking.BankingStreams.BALANCES;
import static dev.impulse.model.banking.BankingStreams.POSTINGS;
import static dev.impulse.model.banking.BankingStreams.PROFILES;

import dev.impulse.Effect;
import dev.impulse.model.Money;
import dev.impulse.model.banking.Account;
import dev.impulse.model.banking.AccountId;
import dev.impulse.model.banking.Alert;
import dev.impulse.model.banking.Balance;
import dev.impulse.model.banking.Posting;
import dev.impulse.model.banking.PostingId;
import dev.impulse.model.banking.Profile;
import dev.impulse.model.banking.Threshold;
import dev.impulse.testkit.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Few accounts, few amounts around few thresholds, late and again: whatever comes, by chance. */
class BankingHistoryTest {

  private static final int EVENTS = 120;
  private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");

  @RepeatedTest(50)
  void whateverIsPostedBalancesAreWhatTheWholeHistoryAddsUpTo(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Scenario scenario = Scenario.of(new TrackBalances());
    Map<AccountId, List<Object>> histories = new TreeMap<>();
    for (int n = 0; n < EVENTS; n++) {
      AccountId account = account(random);
      List<Object> history = histories.computeIfAbsent(account, _ -> new ArrayList<>());
      if (random.nextInt(12) == 0 && history.stream().noneMatch(Account.class::isInstance)) {
        Account known = new Account(account, ANN, currency(account), NOON);
        history.add(known);
        scenario.when(ACCOUNTS, known).then(effects(history));
      } else {
        Posting posting = posting(account, random.nextInt(EVENTS), random);
        if (history.stream().anyMatch(event -> isAgain(posting, event))) {
          scenario.when(POSTINGS, posting).thenNothing();
        } else {
          history.add(posting);
          scenario.when(POSTINGS, posting).then(effects(history));
        }
      }
    }
  }

  private static Effect[] effects(List<Object> history) {
    return new BalanceOracle(history).effectsOfLast().toArray(Effect[]::new);
  }

  private static boolean isAgain(Posting posting, Object event) {
    return event instanceof Posting before && before.id().equals(posting.id());
  }

  @RepeatedTest(50)
  void whateverComesAlertsAreWhereTheWholeHistoryCrossesThresholds(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Scenario scenario = Scenario.of(new AlertBalances());
    List<Object> history = new ArrayList<>();
    for (int n = 0; n < EVENTS; n++) {
      if (random.nextInt(4) == 0) {
        Profile profile = profile(n, random);
        history.add(profile);
        scenario.when(PROFILES, profile).then(ALERTS, alerts(history));
      } else {
        Balance balance = balance(n, random);
        history.add(balance);
        scenario.when(BALANCES, balance).then(ALERTS, alerts(history));
      }
    }
  }

  private static Alert[] alerts(List<Object> history) {
    return new AlertOracle(history).alertsOfLast().toArray(Alert[]::new);
  }

  private static AccountId account(Random random) {
    return new AccountId("a" + random.nextInt(3));
  }

  private static Currency currency(AccountId account) {
    int number = Integer.parseInt(account.value().substring(1));
    return Currency.getInstance(CURRENCIES.get(number));
  }

  /** Mostly in the account's currency. */
  private static Money money(AccountId account, Random random) {
    Currency currency = random.nextInt(6) == 0 ? Currency.getInstance("USD") : currency(account);
    return new Money(currency, random.nextInt(7) - 3);
  }

  private static Posting posting(AccountId account, int id, Random random) {
    Instant at = NOON.plusSeconds(random.nextInt(5));
    return new Posting(new PostingId(account + "-" + id), account, money(account, random), at);
  }

  private static Balance balance(int n, Random random) {
    AccountId account = account(random);
    Money after = new Money(currency(account), random.nextInt(7) - 3);
    return new Balance(new PostingId("p" + n), account, ANN, after, NOON.plusSeconds(n % 5));
  }

  /** Some come after later ones. */
  private static Profile profile(int n, Random random) {
    List<Threshold> thresholds =
        Stream.of("a0", "a1", "a2", "a3")
            .filter(_ -> random.nextInt(4) > 0)
            .map(AccountId::new)
            .map(account -> new Threshold(account, threshold(account, random)))
            .toList();
    int since = 10 * (random.nextInt(3) == 0 ? random.nextInt(n + 1) : n) + n % 10;
    return new Profile(
        ANN, "Ann " + n, n + "@example.org", thresholds, NOON.plusMillis(10_000L * since + n));
  }

  private static Money threshold(AccountId account, Random random) {
    return account.value().equals("a3") ? Money.of("EUR", "1.00") : money(account, random);
  }
}
