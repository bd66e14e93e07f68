package dev.impulse.functions.banking;

import dev.impulse.testkit.Purity;
import org.junit.jupiter.api.Test;

class BankingPurityTest {

  @Test
  void theFunctionsArePure() {
    Purity.assertPure("dev.impulse.functions.banking");
  }
}
