package dev.impulse.model.pricing;

import static dev.impulse.model.Allowed.Range.POSITIVE;

import dev.impulse.EventType;
import dev.impulse.model.Allowed;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The cost of fuel has moved.
 *
 * @param index which index, such as {@code brent}
 * @param value the new cost; more than zero, of at most 12 digits, in the unit of the base
 * @param base the cost at which an item's price is its list price; likewise
 * @param at one index moves at most once at one time
 */
@Json
@EventType("pricing.fuel-index-moved")
public record FuelIndex(
    IndexId index,
    @Allowed(POSITIVE) BigDecimal value,
    @Allowed(POSITIVE) BigDecimal base,
    Instant at) {

  /** Far more than an index has; arithmetic stays exact and quick. */
  private static final int MOST_DIGITS = 12;

  public FuelIndex {
    check("value", value);
    check("base", base);
  }

  private static void check(String name, BigDecimal cost) {
    if (cost.signum() <= 0) {
      throw new IllegalArgumentException(name + " must be more than zero, was " + cost);
    }
    if (cost.precision() > MOST_DIGITS || Math.abs(cost.scale()) > MOST_DIGITS) {
      throw new IllegalArgumentException(
          name + " must have at most " + MOST_DIGITS + " digits, was " + cost);
    }
  }
}
