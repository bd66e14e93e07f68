package dev.impulse.spi;

import static dev.impulse.Hotel.ARRIVALS;
import static dev.impulse.Hotel.BILLS;
import static dev.impulse.Hotel.NOON;
import static dev.impulse.Hotel.STAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Event;
import dev.impulse.Hotel.Arrived;
import dev.impulse.Hotel.Bill;
import dev.impulse.Hotel.Guest;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatelessExecutionTest {

  private static final Guest ANN = new Guest("ann");

  private final StatelessExecution execution =
      new StatelessExecution(
          Definition.stateless("charge")
              .on(ARRIVALS, StatelessExecutionTest::charged)
              .emits(BILLS));

  private static List<Effect> charged(Arrived arrived) {
    return switch (arrived.id()) {
      case "bad" -> throw new IllegalStateException("cannot charge");
      case "undeclared" -> List.of(Effect.emit(STAYS, arrived));
      default -> List.of(Effect.emit(BILLS, new Bill(ANN, 1)));
    };
  }

  @Test
  void theSameEventHasTheSameEffectsUnderTheSameIds() {
    assertThat(decide("a1")).isInstanceOf(Outcome.Done.class).isEqualTo(decide("a1"));
    assertThat(decide("a2")).isNotEqualTo(decide("a1"));
  }

  @Test
  void aDecisionThatFailsParksWithItsCause() {
    assertThat(decide("bad"))
        .asInstanceOf(type(Outcome.Parked.class))
        .satisfies(parked -> assertThat(parked.cause()).hasMessage("cannot charge"));
  }

  @Test
  void anUndeclaredEmitParks() {
    assertThat(decide("undeclared"))
        .asInstanceOf(type(Outcome.Parked.class))
        .satisfies(
            parked -> assertThat(parked.cause()).hasMessageContaining("charge emits to stays"));
  }

  @Test
  void aStreamThatTheFunctionDoesNotReadIsAFaultOfTheHost() {
    Bill bill = new Bill(ANN, 1);
    Event<Bill> event = new Event<>("b1", "x", "hotel.bill-written", "ann", NOON, bill);
    assertThatThrownBy(() -> execution.decide(BILLS, Incoming.of(event)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("charge does not read bills");
  }

  private Outcome decide(String id) {
    Arrived payload = new Arrived(id, ANN, NOON);
    Event<Arrived> event = new Event<>(id, "arrivals", "hotel.guest-arrived", "ann", NOON, payload);
    return execution.decide(ARRIVALS, Incoming.of(event));
  }
}
