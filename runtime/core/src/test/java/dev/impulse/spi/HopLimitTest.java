package dev.impulse.spi;

import static dev.impulse.Hotel.NOON;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HopLimitTest {

  private static final Delivered EVENT = Delivered.arrival("a1", NOON);

  @Test
  void anEventMayComeThroughFewerFunctionsThanTheBound() {
    assertThatCode(() -> new HopLimit(3, List.of()).require("f", EVENT.through(2)))
        .doesNotThrowAnyException();
  }

  @Test
  void theCauseNamesTheCycle() {
    assertThatThrownBy(
            () -> new HopLimit(3, List.of("ping", "pong")).require("ping", EVENT.through(3)))
        .hasMessage(
            "the event has come through 3 functions in a row, the most there may be: the cycle"
                + " (ping → pong) does not end: let it, or raise the bound");
  }

  @Test
  void whereTheHostKnowsNoCycleTheCauseNamesTheFunction() {
    assertThatThrownBy(() -> HopLimit.ofCycle(List.of()).require("f", EVENT.through(100)))
        .hasMessageContaining("100 functions")
        .hasMessageContaining("(f)");
  }

  @Test
  void aBoundLetsSomethingThrough() {
    assertThatThrownBy(() -> new HopLimit(0, List.of()))
        .hasMessage("an event needs at least 1 hop, was 0");
  }
}
