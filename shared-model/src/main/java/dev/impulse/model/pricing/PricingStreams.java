package dev.impulse.model.pricing;

import dev.impulse.EventStream;

/** The streams of the pricing domain that others use. */
public final class PricingStreams {

  public static final EventStream<ItemId, Item> ITEMS =
      EventStream.of("items", ItemId.class, Item.class, Item::id)
          .identifiedBy(item -> item.id() + "@" + item.listedAt())
          .timedBy(Item::listedAt);

  public static final EventStream<IndexId, FuelIndex> FUEL_INDEX =
      EventStream.of("fuel-index", IndexId.class, FuelIndex.class, FuelIndex::index)
          .identifiedBy(index -> index.index() + "@" + index.at())
          .timedBy(FuelIndex::at);

  /** Published when an item is listed, and when its price moves far enough. */
  public static final EventStream<ItemId, ItemPrice> PRICES =
      EventStream.of("prices", ItemId.class, ItemPrice.class, ItemPrice::item)
          .timedBy(ItemPrice::since);

  private PricingStreams() {}
}
