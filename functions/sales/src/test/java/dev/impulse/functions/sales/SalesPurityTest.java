package dev.impulse.functions.sales;

import dev.impulse.testkit.Purity;
import org.junit.jupiter.api.Test;

class SalesPurityTest {

  @Test
  void theFunctionsArePure() {
    Purity.assertPure("dev.impulse.functions.sales");
  }
}
