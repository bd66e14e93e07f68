package dev.impulse.functions.sales;

import static dev.impulse.Effect.emit;
import static dev.impulse.Effect.send;
import static dev.impulse.model.sales.SalesStreams.CONFIRMATIONS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;

import dev.impulse.Definition;
import dev.impulse.Delivery;
import dev.impulse.Effect;
import dev.impulse.EventFunction;
import dev.impulse.Message;
import dev.impulse.Settings;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.EnrichedPayment;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentConfirmation;
import java.util.List;
import java.util.Locale;

/** Confirms each payment to its customer, once, and says what is still owed. */
public final class SendConfirmations implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    return Definition.stateless("send-confirmations")
        .on(ENRICHED_PAYMENTS, SendConfirmations::confirm)
        .emits(CONFIRMATIONS)
        .sends(Delivery.AT_MOST_ONCE);
  }

  private static List<Effect> confirm(EnrichedPayment enriched) {
    Payment payment = enriched.payment();
    PaymentConfirmation confirmation =
        new PaymentConfirmation(
            payment.id(), payment.customer(), payment.amount(), enriched.owed(), payment.paidAt());
    return List.of(emit(CONFIRMATIONS, confirmation), send(message(enriched)));
  }

  private static Message message(EnrichedPayment enriched) {
    Payment payment = enriched.payment();
    Customer customer = enriched.customer();
    String text =
        String.format(
            Locale.ROOT,
            """
            Dear %s,

            thank you for your payment of %s (reference %s). We have received it.

            %s
            """,
            customer.name(),
            payment.amount(),
            payment.id(),
            standing(enriched.owed()));
    return new Message(
        payment.id().value(),
        customer.email(),
        "We have received your payment of " + payment.amount(),
        text);
  }

  private static String standing(Money owed) {
    return switch (Long.signum(owed.minor())) {
      case 1 -> "You still owe us " + owed + ".";
      case 0 -> "Nothing is left to pay.";
      default ->
          "You have a credit of " + owed.times(-1) + ", which counts towards your next order.";
    };
  }
}
