package dev.impulse.model.pricing;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The cost of fuel has moved.
 *
 * @param index which index, such as {@code brent}
 * @param value the new cost; more than zero, in the unit of the base
 * @param base the cost at which an item's price is its list price; more than zero
 * @param at one index moves at most once at one time
 */
@Json
@EventType("pricing.fuel-index-moved")
public record FuelIndex(IndexId index, BigDecimal value, BigDecimal base, Instant at) {

  public FuelIndex {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException("value must be more than zero, was " + value);
    }
    if (base.signum() <= 0) {
      throw new IllegalArgumentException("base must be more than zero, was " + base);
    }
  }
}
