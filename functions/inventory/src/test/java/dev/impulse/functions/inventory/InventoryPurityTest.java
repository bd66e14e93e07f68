package dev.impulse.functions.inventory;

import dev.impulse.testkit.Purity;
import org.junit.jupiter.api.Test;

class InventoryPurityTest {

  @Test
  void theFunctionsArePure() {
    Purity.assertPure("dev.impulse.functions.inventory");
  }
}
