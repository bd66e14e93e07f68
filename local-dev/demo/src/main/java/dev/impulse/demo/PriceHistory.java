package dev.impulse.demo;

import dev.impulse.model.pricing.FuelIndex;
import dev.impulse.model.pricing.IndexId;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every listing of every item, and every move of the index, in the order in which they came. */
final class PriceHistory {

  private record Moved(IndexId index, Instant at) {}

  private final Map<ItemId, PricedItem> items = new HashMap<>();
  private final List<IndexMove> moves = new ArrayList<>();
  private final Set<Moved> moved = new HashSet<>();

  void list(Item item) {
    items
        .computeIfAbsent(item.id(), id -> new PricedItem(items.size(), id))
        .list(item, moves.size());
  }

  void move(FuelIndex index) {
    if (moved.add(new Moved(index.index(), index.at()))) {
      moves.add(IndexMove.of(index));
    }
  }

  Map<ItemId, PricedItem> items() {
    return items;
  }

  PriceRun run(PricedItem item) {
    return new PriceRun(item, moves);
  }
}
