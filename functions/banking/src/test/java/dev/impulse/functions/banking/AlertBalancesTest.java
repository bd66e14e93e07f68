package dev.impulse.functions.banking;

import static dev.impulse.functions.banking.BankingData.ANN;
import static dev.impulse.functions.banking.BankingData.GIRO;
import static dev.impulse.functions.banking.BankingData.NOON;
import static dev.impulse.functions.banking.BankingData.YEN;
import static dev.impulse.functions.banking.BankingData.balance;
import static dev.impulse.functions.banking.BankingData.money;
import static dev.impulse.functions.banking.BankingData.profile;
import static dev.impulse.functions.banking.BankingData.threshold;
import static dev.impulse.model.banking.Alert.Cause.POSTING;
import static dev.impulse.model.banking.Alert.Cause.PROFILE;
import static dev.impulse.model.banking.Alert.Direction.FELL;
import static dev.impulse.model.banking.Alert.Direction.ROSE;
import static dev.impulse.model.banking.BankingStreams.ALERTS;
import static dev.impulse.model.banking.BankingStreams.BALANCES;
import static dev.impulse.model.banking.BankingStreams.PROFILES;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.model.banking.AccountId;
import dev.impulse.model.banking.Alert;
import dev.impulse.model.banking.Alert.Cause;
import dev.impulse.model.banking.Alert.Direction;
import dev.impulse.model.banking.Profile;
import dev.impulse.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertBalancesTest {

  private static final AccountId LOAN = new AccountId("loan");

  private final Profile fifty = profile(0, threshold(GIRO, "EUR 50.00"));

  private static Alert byPosting(int number, Direction to, String balance, String threshold) {
    return alert(GIRO, number, to, balance, threshold, POSTING, 0);
  }

  private static Alert byProfile(
      int number, Direction to, String balance, String threshold, int since) {
    return alert(GIRO, number, to, balance, threshold, PROFILE, since);
  }

  private static Alert alert(
      AccountId account,
      int number,
      Direction to,
      String balance,
      String threshold,
      Cause cause,
      int at) {
    return new Alert(
        ANN,
        "Ann",
        "ann@example.org",
        account,
        number,
        to,
        money(balance),
        money(threshold),
        cause,
        NOON.plusSeconds(at));
  }

  private static Scenario scenario(Profile... profiles) {
    return Scenario.of(new AlertBalances()).given(PROFILES, profiles);
  }

  @Test
  void eachCrossingIsAlertedOnceWithItsNumber() {
    scenario(fifty)
        .when(BALANCES, balance("a", GIRO, "EUR 100.00"))
        .thenNothing()
        .when(BALANCES, balance("b", GIRO, "EUR 30.00"))
        .then(ALERTS, byPosting(1, FELL, "EUR 30.00", "EUR 50.00"))
        .when(BALANCES, balance("c", GIRO, "EUR 20.00"))
        .thenNothing()
        .when(BALANCES, balance("d", GIRO, "EUR 50.00"))
        .then(ALERTS, byPosting(2, ROSE, "EUR 50.00", "EUR 50.00"))
        .when(BALANCES, balance("e", GIRO, "EUR 60.00"))
        .thenNothing()
        .when(BALANCES, balance("f", GIRO, "EUR 49.99"))
        .then(ALERTS, byPosting(3, FELL, "EUR 49.99", "EUR 50.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "EUR 49.99, EUR 50.00, true",
    "EUR 50.00, EUR 50.00, false",
    "EUR 0.00, EUR 0.00, false",
    "EUR -0.01, EUR 0.00, true",
    "EUR -100.01, EUR -100.00, true",
    "EUR -100.00, EUR -100.00, false",
    "JPY 19, JPY 20, true",
    "JPY 20, JPY 20, false",
    "KWD 0.000, KWD 0.001, true",
    "KWD 0.001, KWD 0.001, false",
    "EUR 1.00, USD 50.00, false",
  })
  void strictlyBelowInOneCurrencyIsLow(String balance, String threshold, boolean low) {
    Alert[] alerts = low ? new Alert[] {byPosting(1, FELL, balance, threshold)} : new Alert[0];
    scenario(profile(0, threshold(GIRO, threshold)))
        .when(BALANCES, balance("a", GIRO, balance))
        .then(ALERTS, alerts);
  }

  @Test
  void theFirstBalanceOfAnAccountMayBeACrossing() {
    scenario(fifty)
        .when(BALANCES, balance("a", GIRO, "EUR 1.00"))
        .then(ALERTS, byPosting(1, FELL, "EUR 1.00", "EUR 50.00"));
  }

  @Test
  void aThresholdThatIsRaisedOrLoweredOverTheBalanceIsACrossing() {
    scenario(fifty)
        .given(BALANCES, balance("a", GIRO, "EUR 60.00"))
        .when(PROFILES, profile(1, threshold(GIRO, "EUR 60.01")))
        .then(ALERTS, byProfile(1, FELL, "EUR 60.00", "EUR 60.01", 1))
        .when(PROFILES, profile(2, threshold(GIRO, "EUR 70.00")))
        .thenNothing()
        .when(PROFILES, profile(3, threshold(GIRO, "EUR 60.00")))
        .then(ALERTS, byProfile(2, ROSE, "EUR 60.00", "EUR 60.00", 3));
  }

  @Test
  void aThresholdThatIsTakenAwayClearsSilentlyAndMayBeCrossedAgain() {
    scenario(fifty)
        .given(BALANCES, balance("a", GIRO, "EUR 30.00"))
        .when(PROFILES, profile(1))
        .thenNothing()
        .when(BALANCES, balance("b", GIRO, "EUR 20.00"))
        .thenNothing()
        .when(PROFILES, profile(2, threshold(GIRO, "EUR 50.00")))
        .then(ALERTS, byProfile(2, FELL, "EUR 20.00", "EUR 50.00", 2));
  }

  @Test
  void aThresholdInAnotherCurrencyClearsSilentlyToo() {
    scenario(fifty)
        .given(BALANCES, balance("a", GIRO, "EUR 30.00"))
        .when(PROFILES, profile(1, threshold(GIRO, "USD 50.00")))
        .thenNothing()
        .when(PROFILES, profile(2, threshold(GIRO, "EUR 10.00")))
        .thenNothing()
        .when(BALANCES, balance("b", GIRO, "EUR 9.00"))
        .then(ALERTS, byPosting(2, FELL, "EUR 9.00", "EUR 10.00"));
  }

  @Test
  void anOlderProfileThatComesLateIsIgnored() {
    scenario(profile(2, threshold(GIRO, "EUR 10.00")))
        .given(BALANCES, balance("a", GIRO, "EUR 30.00"))
        .when(PROFILES, profile(1, threshold(GIRO, "EUR 50.00")))
        .thenNothing()
        .when(BALANCES, balance("b", GIRO, "EUR 29.00"))
        .thenNothing();
  }

  @Test
  void aProfileReplacesAllThresholdsOfItsUser() {
    scenario(fifty)
        .given(BALANCES, balance("a", GIRO, "EUR 60.00"))
        .when(PROFILES, profile(1, threshold(YEN, "JPY 100")))
        .thenNothing()
        .when(BALANCES, balance("b", GIRO, "EUR -60.00"))
        .thenNothing();
  }

  @Test
  void aProfileComparesEveryAccountInTheOrderOfTheirIds() {
    Scenario.of(new AlertBalances())
        .given(BALANCES, balance("a", YEN, "JPY 1"), balance("b", LOAN, "EUR -500.00"))
        .given(BALANCES, balance("c", GIRO, "EUR 30.00"))
        .when(
            PROFILES,
            profile(
                1,
                threshold(YEN, "JPY 2"),
                threshold(GIRO, "EUR 50.00"),
                threshold(LOAN, "EUR -400.00")))
        .then(
            ALERTS,
            byProfile(1, FELL, "EUR 30.00", "EUR 50.00", 1),
            alert(LOAN, 1, FELL, "EUR -500.00", "EUR -400.00", PROFILE, 1),
            alert(YEN, 1, FELL, "JPY 1", "JPY 2", PROFILE, 1));
  }

  @Test
  void beforeTheProfileOnlyTheLastBalanceIsKeptAndNoCrossingIsTold() {
    Scenario.of(new AlertBalances())
        .when(BALANCES, balance("a", GIRO, "EUR 10.00"))
        .thenNothing()
        .when(BALANCES, balance("b", GIRO, "EUR 90.00"))
        .thenNothing()
        .when(PROFILES, fifty)
        .thenNothing()
        .when(BALANCES, balance("c", GIRO, "EUR 10.00"))
        .then(ALERTS, byPosting(1, FELL, "EUR 10.00", "EUR 50.00"));
  }

  @Test
  void aThresholdWaitsForTheFirstBalanceOfItsAccount() {
    scenario(fifty, profile(1, threshold(GIRO, "EUR 60.00"), threshold(LOAN, "EUR 1.00")))
        .when(BALANCES, balance("a", GIRO, "EUR 55.00"))
        .then(ALERTS, byPosting(1, FELL, "EUR 55.00", "EUR 60.00"));
  }

  @Test
  void anAlertCarriesTheNameAndTheAddressOfTheProfileInForce() {
    Profile moved = new Profile(ANN, "Ann B.", "b@example.org", fifty.thresholds(), NOON);
    scenario(moved)
        .when(BALANCES, balance("a", GIRO, "EUR 1.00"))
        .then(
            ALERTS,
            new Alert(
                ANN,
                "Ann B.",
                "b@example.org",
                GIRO,
                1,
                FELL,
                money("EUR 1.00"),
                money("EUR 50.00"),
                POSTING,
                NOON));
  }

  @Test
  void aProfileThatComesAgainChangesNothingEvenWithOtherThresholds() {
    scenario(fifty)
        .given(BALANCES, balance("a", GIRO, "EUR 60.00"))
        .when(PROFILES, profile(0, threshold(GIRO, "EUR 100.00")))
        .thenNothing()
        .when(BALANCES, balance("b", GIRO, "EUR 70.00"))
        .thenNothing();
  }

  @Test
  void whatIsAlertedIsAsKnownThen() {
    Scenario history = scenario(fifty).given(BALANCES, balance("a", GIRO, "EUR 30.00"));
    assertThatThrownBy(() -> history.shuffled().sameEffects())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("other effects in another order");
  }
}
