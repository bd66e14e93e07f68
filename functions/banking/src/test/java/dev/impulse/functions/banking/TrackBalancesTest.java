package dev.impulse.functions.banking;

import static dev.impulse.Effect.emit;
import static dev.impulse.functions.banking.BankingData.ANN;
import static dev.impulse.functions.banking.BankingData.GIRO;
import static dev.impulse.functions.banking.BankingData.NOON;
import static dev.impulse.functions.banking.BankingData.account;
import static dev.impulse.functions.banking.BankingData.balance;
import static dev.impulse.functions.banking.BankingData.money;
import static dev.impulse.functions.banking.BankingData.posting;
import static dev.impulse.model.banking.BankingStreams.ACCOUNTS;
import static dev.impulse.model.banking.BankingStreams.BALANCES;
import static dev.impulse.model.banking.BankingStreams.POSTINGS;
import static dev.impulse.model.banking.BankingStreams.REFUSED_POSTINGS;
import static dev.impulse.model.banking.PostingRefused.Reason.OTHER_CURRENCY;
import static dev.impulse.model.banking.PostingRefused.Reason.UNKNOWN_ACCOUNT;

import dev.impulse.Settings;
import dev.impulse.model.banking.Account;
import dev.impulse.model.banking.Posting;
import dev.impulse.model.banking.PostingRefused;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.testkit.Scenario;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackBalancesTest {

  private final Account giro = account(GIRO, "EUR");
  private final Posting salary = posting("salary", "EUR 100.00");
  private final Posting rent = posting("rent", "EUR -70.05");
  private final Posting dollars = posting("dollars", "USD 5.00");

  @Test
  void aBalanceIsTheSumOfThePostingsAndStartsAtNothing() {
    Scenario.of(new TrackBalances())
        .when(ACCOUNTS, giro)
        .thenNothing()
        .when(POSTINGS, salary)
        .then(BALANCES, balance(salary, "EUR 100.00"))
        .when(POSTINGS, rent)
        .then(BALANCES, balance(rent, "EUR 29.95"));
  }

  @Test
  void aPostingOfNothingIsToldToo() {
    Posting nothing = posting("nothing", "EUR 0.00");
    Scenario.of(new TrackBalances())
        .given(ACCOUNTS, giro)
        .when(POSTINGS, nothing)
        .then(BALANCES, balance(nothing, "EUR 0.00"));
  }

  @Test
  void aPostingThatComesAgainChangesNothingEvenWithAnotherAmount() {
    Scenario.of(new TrackBalances())
        .given(ACCOUNTS, giro)
        .given(POSTINGS, salary)
        .when(POSTINGS, salary)
        .thenNothing()
        .when(POSTINGS, posting("salary", "EUR 9999.00"))
        .thenNothing()
        .when(POSTINGS, rent)
        .then(BALANCES, balance(rent, "EUR 29.95"));
  }

  @Test
  void aPostingThatComesAgainBeforeItsAccountIsKnownWaitsOnce() {
    Scenario.of(new TrackBalances())
        .given(POSTINGS, salary)
        .when(POSTINGS, posting("salary", "EUR 9999.00"))
        .thenNothing()
        .when(ACCOUNTS, giro)
        .then(BALANCES, balance(salary, "EUR 100.00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T12:00:00Z",
        "2026-02-01T12:00:00Z",
        "2026-03-29T00:59:59Z",
        "2026-03-29T01:00:00Z",
        "2026-10-25T00:59:59Z",
        "2026-10-25T01:00:00Z",
        "2028-02-29T23:59:59Z",
        "2026-12-31T23:59:59Z",
      })
  void balancesFollowTheOrderInWhichPostingsComeWheneverTheyWerePosted(Instant postedAt) {
    Posting second = posting("second", "EUR 1.00", postedAt);
    Scenario.of(new TrackBalances())
        .given(ACCOUNTS, giro)
        .given(POSTINGS, salary)
        .when(POSTINGS, second)
        .then(BALANCES, balance(second, "EUR 101.00"))
        .when(POSTINGS, rent)
        .then(BALANCES, balance(rent, "EUR 30.95"));
  }

  @Test
  void anotherCurrencyIsRefusedAndLaterPostingsGoOn() {
    Scenario.of(new TrackBalances())
        .given(ACCOUNTS, giro)
        .when(POSTINGS, dollars)
        .then(REFUSED_POSTINGS, PostingRefused.of(dollars, OTHER_CURRENCY))
        .when(POSTINGS, salary)
        .then(BALANCES, balance(salary, "EUR 100.00"));
  }

  @Test
  void whatComesBeforeTheAccountIsAppliedInOrderOnceItIsKnown() {
    Scenario.of(new TrackBalances())
        .when(POSTINGS, salary)
        .thenNothing()
        .when(POSTINGS, dollars)
        .thenNothing()
        .when(POSTINGS, rent)
        .thenNothing()
        .when(ACCOUNTS, giro)
        .then(
            emit(BALANCES, balance(salary, "EUR 100.00")),
            emit(REFUSED_POSTINGS, PostingRefused.of(dollars, OTHER_CURRENCY)),
            emit(BALANCES, balance(rent, "EUR 29.95")))
        .thenState(GIRO, new OpenBook(ANN, money("EUR 29.95")));
  }

  @ParameterizedTest
  @CsvSource({"JPY, 100, -250, -150", "KWD, 0.001, -1.250, -1.249"})
  void currenciesHaveTheirOwnDigits(String currency, String first, String second, String after) {
    Posting in = posting("in", currency + " " + first);
    Posting out = posting("out", currency + " " + second);
    Scenario.of(new TrackBalances())
        .given(ACCOUNTS, account(GIRO, currency))
        .given(POSTINGS, in)
        .when(POSTINGS, out)
        .then(BALANCES, balance(out, currency + " " + after));
  }

  @Test
  void nothingIsSaidOfAnAccountWithoutPostings() {
    Scenario.of(new TrackBalances())
        .when(ACCOUNTS, giro)
        .thenState(GIRO, new OpenBook(ANN, money("EUR 0.00")));
  }

  @Test
  void anAccountThatIsToldAgainLaterGoesOn() {
    Scenario.of(new TrackBalances())
        .given(ACCOUNTS, giro)
        .given(POSTINGS, salary)
        .when(ACCOUNTS, new Account(GIRO, ANN, giro.currency(), NOON.plusSeconds(1)))
        .thenState(GIRO, new OpenBook(ANN, money("EUR 100.00")));
  }

  @Test
  void anAccountKeepsItsOwnerAndItsCurrency() {
    Instant later = NOON.plusSeconds(1);
    CustomerId bob = new CustomerId("bob");
    Scenario.of(new TrackBalances())
        .given(ACCOUNTS, giro)
        .when(ACCOUNTS, new Account(GIRO, ANN, Currency.getInstance("USD"), later))
        .thenParks("account giro is kept in EUR for ann and cannot be kept in USD for ann")
        .when(ACCOUNTS, new Account(GIRO, bob, giro.currency(), later.plusSeconds(1)))
        .thenParks("cannot be kept in EUR for bob: open another account");
  }

  @Test
  void notMoreWaitThanTheStateCanBear() {
    Scenario.of(new TrackBalances(), Settings.of(Map.of("track-balances.most", "2")))
        .given(POSTINGS, salary, dollars)
        .when(POSTINGS, rent)
        .then(REFUSED_POSTINGS, PostingRefused.of(salary, UNKNOWN_ACCOUNT))
        .when(ACCOUNTS, giro)
        .then(
            emit(REFUSED_POSTINGS, PostingRefused.of(dollars, OTHER_CURRENCY)),
            emit(BALANCES, balance(rent, "EUR -70.05")));
  }

  @Test
  void noneWaitsLongerThanThePatienceLasts() {
    Posting late = posting("late", "EUR 1.00", NOON.plusSeconds(3_601));
    Scenario.of(new TrackBalances(), Settings.of(Map.of("track-balances.time", "PT1H")))
        .given(POSTINGS, salary)
        .when(POSTINGS, late)
        .then(REFUSED_POSTINGS, PostingRefused.of(salary, UNKNOWN_ACCOUNT));
  }

  @Test
  void whateverTheOrderOfTheStreamsTheBalanceEndsTheSame() {
    Scenario.of(new TrackBalances())
        .given(POSTINGS, salary, dollars)
        .given(ACCOUNTS, giro)
        .given(POSTINGS, rent)
        .shuffled()
        .sameStates()
        .sameEffects();
  }
}
