package dev.impulse.functions.inventory;

import dev.impulse.model.Money;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemPrice;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is offered now. Name and list price come by one way, the price by another: what has
 * not come yet is null.
 *
 * @param since when the price came to be
 */
@Json
record InventoryItem(
    @Nullable String name,
    @Nullable Money listPrice,
    @Nullable Money price,
    @Nullable Instant since) {

  static final InventoryItem UNKNOWN = new InventoryItem(null, null, null, null);

  InventoryItem listed(Item item) {
    return new InventoryItem(item.name(), item.listPrice(), price, since);
  }

  InventoryItem priced(ItemPrice priced) {
    return new InventoryItem(name, listPrice, priced.price(), priced.since());
  }
}
