package dev.impulse.functions.banking;

import static dev.impulse.model.banking.BankingStreams.ALERTS;
import static dev.impulse.model.banking.BankingStreams.BALANCES;
import static dev.impulse.model.banking.BankingStreams.PROFILES;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.model.sales.CustomerId;

/** Joins a user's balances with the user's profile; alerts each time one crosses its threshold. */
public final class AlertBalances implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    return Definition.keyed("alert-balances", CustomerId.class, Watch.class, _ -> Watch.EMPTY)
        .on(BALANCES, Watch::balance)
        .on(PROFILES, Watch::profile)
        .emits(ALERTS);
  }
}
