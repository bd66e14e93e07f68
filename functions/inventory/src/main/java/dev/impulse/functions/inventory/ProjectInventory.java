package dev.impulse.functions.inventory;

import static dev.impulse.model.pricing.PricingStreams.ITEMS;
import static dev.impulse.model.pricing.PricingStreams.PRICES;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.model.pricing.ItemId;

/** Shows each item with its list price and what it costs now. */
public final class ProjectInventory implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    return Definition.keyed(
            "project-inventory", ItemId.class, InventoryItem.class, _ -> InventoryItem.UNKNOWN)
        .folds(ITEMS, InventoryItem::listed)
        .folds(PRICES, InventoryItem::priced);
  }
}
