package dev.impulse.functions.banking;

import static dev.impulse.functions.banking.BankingData.ANN;
import static dev.impulse.functions.banking.BankingData.GIRO;
import static dev.impulse.functions.banking.BankingData.NOON;
import static dev.impulse.functions.banking.BankingData.money;
import static dev.impulse.model.banking.Alert.Cause.POSTING;
import static dev.impulse.model.banking.BankingStreams.ALERTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Delivery;
import dev.impulse.Message;
import dev.impulse.Settings;
import dev.impulse.model.banking.Alert;
import dev.impulse.model.banking.Alert.Direction;
import dev.impulse.testkit.Scenario;
import org.junit.jupiter.api.Test;

class SendAlertsTest {

  private static Alert alert(int number, Direction to, String balance) {
    return new Alert(
        ANN,
        "Ann",
        "ann@example.org",
        GIRO,
        number,
        to,
        money(balance),
        money("EUR 50.00"),
        POSTING,
        NOON);
  }

  @Test
  void aUserIsToldThatAnAccountIsLowAndThatItNoLongerIs() {
    Scenario.of(new SendAlerts())
        .when(ALERTS, alert(1, Direction.FELL, "EUR 30.00"))
        .thenSends(
            new Message(
                "giro/1",
                "ann@example.org",
                "Account giro is low: EUR 30.00",
                """
                Dear Ann,

                Account giro is low: EUR 30.00. Your threshold is EUR 50.00.
                """))
        .when(ALERTS, alert(2, Direction.ROSE, "EUR 50.00"))
        .thenSends(
            new Message(
                "giro/2",
                "ann@example.org",
                "Account giro is no longer low: EUR 50.00",
                """
                Dear Ann,

                Account giro is no longer low: EUR 50.00. Your threshold is EUR 50.00.
                """));
  }

  @Test
  void neverTwice() {
    assertThat(new SendAlerts().define(Settings.defaults()).delivery())
        .contains(Delivery.AT_MOST_ONCE);
  }
}
