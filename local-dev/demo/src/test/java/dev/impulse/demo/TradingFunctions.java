package dev.impulse.demo;

import dev.impulse.EventFunction;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import dev.impulse.engine.LoadedModule;
import dev.impulse.functions.inventory.ProjectInventory;
import dev.impulse.functions.pricing.RepriceItems;
import dev.impulse.functions.pricing.RoutePricing;
import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.functions.sales.JoinLedger;
import dev.impulse.functions.sales.SendConfirmations;
import java.util.List;

/** The functions that the demonstration is about. */
final class TradingFunctions {

  private TradingFunctions() {}

  static LoadedModule module() {
    return module(new CheckLimits());
  }

  /** With another function that checks limits. */
  static LoadedModule module(EventFunction checkLimits) {
    return LoadedModule.of(
        new JoinLedger(),
        checkLimits,
        new SendConfirmations(),
        new RoutePricing(),
        new RepriceItems(),
        new ProjectInventory());
  }

  /** An engine on the folder of a run. */
  static Engine engine(DemoFolder folder) {
    return folder.open(() -> Engine.open(EngineConfig.of(folder.path()), List.of(module())));
  }
}
