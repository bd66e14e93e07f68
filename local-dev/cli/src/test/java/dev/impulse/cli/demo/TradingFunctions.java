package dev.impulse.cli.demo;

import dev.impulse.engine.FunctionsModule;
import dev.impulse.functions.inventory.ProjectInventory;
import dev.impulse.functions.pricing.RepriceItems;
import dev.impulse.functions.pricing.RoutePricing;
import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.functions.sales.JoinLedger;
import dev.impulse.functions.sales.SendConfirmations;

/** The functions that the demonstration is about. */
final class TradingFunctions {

  private TradingFunctions() {}

  static FunctionsModule module() {
    return FunctionsModule.of(
        new JoinLedger(),
        new CheckLimits(),
        new SendConfirmations(),
        new RoutePricing(),
        new RepriceItems(),
        new ProjectInventory());
  }
}
