package dev.impulse.functions.pricing;

import dev.impulse.testkit.Purity;
import org.junit.jupiter.api.Test;

class PricingPurityTest {

  @Test
  void theFunctionsArePure() {
    Purity.assertPure("dev.impulse.functions.pricing");
  }
}
