package dev.impulse.model.pricing;

import static dev.impulse.model.Allowed.Range.NOT_NEGATIVE;

import dev.impulse.EventType;
import dev.impulse.model.Allowed;
import dev.impulse.model.Money;
import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * An item is offered for sale; listed again, its list price is replaced.
 *
 * @param listPrice before any surcharge; not negative
 * @param listedAt one item is listed at most once at one time
 */
@Json
@EventType("pricing.item-listed")
public record Item(
    ItemId id, String name, @Allowed(NOT_NEGATIVE) Money listPrice, Instant listedAt) {

  public Item {
    if (listPrice.isNegative()) {
      throw new IllegalArgumentException("listPrice must not be negative, was " + listPrice);
    }
  }
}
