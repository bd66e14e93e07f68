package dev.impulse.model;

import dev.impulse.testkit.Purity;
import org.junit.jupiter.api.Test;

/** Payloads mean the same wherever and whenever they are read. */
class SharedModelPurityTest {

  @Test
  void noPayloadReadsAClockDrawsAtRandomOrIsInexact() {
    Purity.assertPure("dev.impulse.model");
  }
}
