package dev.impulse.model.pricing;

import dev.impulse.EventType;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * An item has a price from now on.
 *
 * @param price what the item costs, surcharge included
 * @param listPrice what the price was made from
 * @param since when the item was listed or the index moved
 */
@Json
@EventType("pricing.item-priced")
public record ItemPrice(ItemId item, Money price, Money listPrice, Instant since) {}
