package dev.impulse.spi;

import static dev.impulse.Hotel.ARRIVALS;
import static dev.impulse.Hotel.BILLS;
import static dev.impulse.Hotel.NOON;
import static dev.impulse.Hotel.STAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Effects;
import dev.impulse.Hotel.Arrived;
import dev.impulse.Hotel.Bill;
import dev.impulse.Hotel.Guest;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatelessFunctionTest {

  private static final Guest ANN = new Guest("ann");

  private final RecordingPort port = new RecordingPort();
  private final StatelessFunction function =
      new StatelessFunction(
          Definition.stateless("charge").on(ARRIVALS, StatelessFunctionTest::charged).emits(BILLS),
          new ObjectCodec(),
          HopLimit.ofCycle(List.of()));

  private static List<Effect> charged(Arrived arrived) {
    return switch (arrived.id()) {
      case "bad" -> throw new StackOverflowError();
      case "lost" -> throw new OutOfMemoryError("x");
      case "idle" -> Effects.none();
      case "undeclared" -> Effects.of(Effect.emit(STAYS, arrived));
      default -> Effects.of(Effect.emit(BILLS, new Bill(ANN, 1)));
    };
  }

  private boolean decide(String id) {
    return function.decide(Delivered.arrival(id, NOON), port);
  }

  @Test
  void theSameEventHasTheSameEffectsUnderTheSameIds() {
    assertThat(decide("a1")).isTrue();
    decide("a1");
    decide("a2");
    assertThat(port.left).hasSize(3);
    assertThat(port.left.get(1)).isEqualTo(port.left.get(0));
    assertThat(port.left.get(2)).isNotEqualTo(port.left.get(0));
  }

  @Test
  void aDecisionMayHaveNoEffects() {
    assertThat(decide("idle")).isTrue();
    assertThat(port.left).isEmpty();
  }

  @Test
  void aDecisionThatFailsIsRecordedAndStopsNothing() {
    assertThat(decide("bad")).isFalse();
    assertThat(port.recorded).extracting(Delivered::id).containsExactly("bad");
    assertThat(port.cause).isInstanceOf(StackOverflowError.class);
    assertThat(decide("a1")).isTrue();
  }

  @Test
  void whatIsTheJvmsOwnTroubleIsNotTheEvents() {
    assertThatThrownBy(() -> decide("lost")).isInstanceOf(OutOfMemoryError.class);
    assertThat(port.recorded).isEmpty();
  }

  @Test
  void anEffectThatIsNotDeclaredIsRecorded() {
    assertThat(decide("undeclared")).isFalse();
    assertThat(port.cause).hasMessageContaining("charge emits to stays");
  }

  @Test
  void whatTheHostRefusesToTakeIsRecorded() {
    port.refusal = new IllegalArgumentException("too large");
    assertThat(decide("a1")).isFalse();
    assertThat(port.cause).hasMessage("too large");
    assertThat(port.left).isEmpty();
  }

  @Test
  void aStreamThatIsNotReadAnyMoreIsRecordedAndTheCauseSaysWhatToDo() {
    function.decide(Delivered.arrival("a1", NOON).of("departures"), port);
    assertThat(port.cause)
        .hasMessage(
            "charge no longer reads the stream departures: drop the event, or read it again");
  }

  @Test
  void anEventThatHasComeThroughTooManyFunctionsIsRecorded() {
    assertThat(function.decide(Delivered.arrival("a1", NOON).through(100), port)).isFalse();
    assertThat(port.cause).hasMessageContaining("100 functions in a row");
  }
}
