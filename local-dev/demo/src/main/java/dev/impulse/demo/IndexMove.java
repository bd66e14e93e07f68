package dev.impulse.demo;

import dev.impulse.model.pricing.FuelIndex;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A move of the index, as a fraction of whole numbers.
 *
 * @param value the index over {@code base}
 */
record IndexMove(long value, long base, Instant at) {

  static IndexMove of(FuelIndex index) {
    int scale = Math.max(index.value().scale(), index.base().scale());
    return new IndexMove(whole(index.value(), scale), whole(index.base(), scale), index.at());
  }

  /**
   * A price in cents: of a list price, 70 % stay and 30 % follow the index. Exact until it is
   * rounded half-up, once.
   */
  long price(long list) {
    long tenths = Math.addExact(Math.multiplyExact(7, base), Math.multiplyExact(3, value));
    long twice = Math.multiplyExact(2, Math.multiplyExact(list, tenths));
    long divisor = Math.multiplyExact(10, base);
    return Math.floorDiv(Math.addExact(twice, divisor), Math.multiplyExact(2, divisor));
  }

  private static long whole(BigDecimal number, int scale) {
    return number.setScale(scale).unscaledValue().longValueExact();
  }
}
