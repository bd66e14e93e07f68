package dev.impulse.demo;

import dev.impulse.model.pricing.FuelIndex;
import dev.impulse.model.pricing.IndexId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * An index that starts at its base and wanders by up to 2 % a move, from half to double the base.
 */
final class FuelMarket {

  private static final IndexId BRENT = new IndexId("brent");
  private static final int BASE = 74_20;

  private final SplittableRandom random;
  private int cents = BASE;
  private boolean open;

  FuelMarket(SplittableRandom random) {
    this.random = random;
  }

  FuelIndex move(Instant now) {
    if (open) {
      int most = cents / 50;
      cents = Math.clamp(cents + random.nextInt(-most, most + 1), BASE / 2, BASE * 2);
    }
    open = true;
    return new FuelIndex(BRENT, BigDecimal.valueOf(cents, 2), BigDecimal.valueOf(BASE, 2), now);
  }
}
