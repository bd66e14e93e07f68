package dev.impulse.functions.sales;

import static dev.impulse.Effect.emit;
import static dev.impulse.Effect.send;
import static dev.impulse.functions.sales.SalesData.ANN;
import static dev.impulse.functions.sales.SalesData.NOON;
import static dev.impulse.functions.sales.SalesData.annWithLimit;
import static dev.impulse.functions.sales.SalesData.eur;
import static dev.impulse.functions.sales.SalesData.payment;
import static dev.impulse.model.sales.SalesStreams.CONFIRMATIONS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Delivery;
import dev.impulse.Message;
import dev.impulse.Settings;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.EnrichedPayment;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentConfirmation;
import dev.impulse.testkit.Scenario;
import org.junit.jupiter.api.Test;

class SendConfirmationsTest {

  private final Customer ann = annWithLimit(eur("1000"));
  private final Payment deposit = payment("deposit", eur("100"));

  @Test
  void aPaymentIsConfirmedToItsCustomerWithWhatIsStillOwed() {
    confirmed(eur("200"), "You still owe us EUR 200.00.");
  }

  @Test
  void aCustomerWhoHasPaidAllIsToldSo() {
    confirmed(eur("0"), "Nothing is left to pay.");
  }

  @Test
  void aCustomerWhoHasPaidMoreIsToldOfTheCredit() {
    confirmed(eur("-50"), "You have a credit of EUR 50.00, which counts towards your next order.");
  }

  @Test
  void noPaymentIsEverConfirmedTwice() {
    assertThat(new SendConfirmations().define(Settings.defaults()).delivery())
        .contains(Delivery.AT_MOST_ONCE);
  }

  private void confirmed(Money owed, String standing) {
    Scenario.of(new SendConfirmations())
        .when(ENRICHED_PAYMENTS, new EnrichedPayment(deposit, ann, owed))
        .then(
            emit(CONFIRMATIONS, new PaymentConfirmation(deposit.id(), ANN, eur("100"), owed, NOON)),
            send(
                new Message(
                    "deposit",
                    "ann@example.org",
                    "We have received your payment of EUR 100.00",
                    """
                    Dear Ann,

                    thank you for your payment of EUR 100.00 (reference deposit). We have received it.

                    %s
                    """
                        .formatted(standing))));
  }
}
