package dev.impulse.functions.banking;

import static dev.impulse.model.banking.BankingStreams.ALERTS;

import dev.impulse.Definition;
import dev.impulse.Delivery;
import dev.impulse.Effect;
import dev.impulse.Effects;
import dev.impulse.EventFunction;
import dev.impulse.Message;
import dev.impulse.Settings;
import dev.impulse.model.banking.Alert;
import java.util.List;
import java.util.Locale;

/** Tells a user of each alert, once. */
public final class SendAlerts implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    return Definition.stateless("send-alerts")
        .on(ALERTS, SendAlerts::send)
        .sends(Delivery.AT_MOST_ONCE);
  }

  private static List<Effect> send(Alert alert) {
    String crossed = crossed(alert);
    String text =
        String.format(
            Locale.ROOT,
            """
            Dear %s,

            %s. Your threshold is %s.
            """,
            alert.name(),
            crossed,
            alert.threshold());
    return Effects.of(Effect.send(new Message(alert.id(), alert.email(), crossed, text)));
  }

  private static String crossed(Alert alert) {
    return switch (alert.direction()) {
      case FELL -> "Account " + alert.account() + " is low: " + alert.balance();
      case ROSE -> "Account " + alert.account() + " is no longer low: " + alert.balance();
    };
  }
}
