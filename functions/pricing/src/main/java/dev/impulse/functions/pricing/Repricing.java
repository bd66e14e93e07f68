package dev.impulse.functions.pricing;

import dev.impulse.Meaning;
import dev.impulse.model.Money;
import dev.impulse.model.pricing.FuelIndex;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How prices follow the cost of fuel: the assumptions, and what follows from them. */
record Repricing(
    @Meaning("the part of a list price that moves with the index, from 0 to 1")
        BigDecimal fuelShare,
    @Meaning("the least change to publish, as a part of the last published price; not negative")
        BigDecimal publishThreshold) {

  static final Repricing DEFAULTS = new Repricing(new BigDecimal("0.30"), new BigDecimal("0.005"));

  Repricing {
    if (fuelShare.signum() < 0 || fuelShare.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("fuelShare must be from 0 to 1, was " + fuelShare);
    }
    if (publishThreshold.signum() < 0) {
      throw new IllegalArgumentException(
          "publishThreshold must not be negative, was " + publishThreshold);
    }
  }

  /** List price × (1 + fuel share × (index / base − 1)), rounded half-up, once. */
  Money price(Money listPrice, @Nullable FuelIndex index) {
    if (index == null) {
      return listPrice;
    }
    BigDecimal moved = fuelShare.multiply(index.value().subtract(index.base()));
    BigDecimal minor =
        BigDecimal.valueOf(listPrice.minor())
            .multiply(index.base().add(moved))
            .divide(index.base(), 0, RoundingMode.HALF_UP);
    return new Money(listPrice.currency(), minor.longValueExact());
  }

  boolean isWorthPublishing(Money price, Money lastPublished) {
    BigDecimal change = BigDecimal.valueOf(price.minus(lastPublished).minor()).abs();
    BigDecimal least = publishThreshold.multiply(BigDecimal.valueOf(lastPublished.minor()));
    return change.signum() > 0 && change.compareTo(least) >= 0;
  }
}
