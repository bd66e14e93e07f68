package dev.impulse;

import static dev.impulse.Hotel.ARRIVALS;
import static dev.impulse.Hotel.BILLS;
import static dev.impulse.Hotel.CLEANINGS;
import static dev.impulse.Hotel.NOON;
import static dev.impulse.Hotel.STAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Hotel.Arrived;
import dev.impulse.Hotel.Bill;
import dev.impulse.Hotel.Cleaned;
import dev.impulse.Hotel.Guest;
import dev.impulse.Hotel.Room;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefinitionTest {

  private static final Guest ANN = new Guest("ann");
  private static final Definition.Keyed<Guest, Integer> COUNT =
      Definition.keyed("count", Guest.class, Integer.class, guest -> guest.value().length());

  @Test
  void eachCallMakesAnotherDefinitionAndLeavesTheFirst() {
    Definition.Stateless first = Definition.stateless("clean");
    Definition.Stateless second = first.on(CLEANINGS, cleaned -> List.of());
    second.emits(BILLS).sends(Delivery.AT_LEAST_ONCE);
    assertThat(first.inputs()).isEmpty();
    assertThat(second.inputs()).containsExactly(CLEANINGS);
    assertThat(second.outputs()).isEmpty();
    assertThat(second.delivery()).isEmpty();
  }

  @Test
  void keepsInputsAndOutputsInTheOrderOfDeclarationOutputsOnce() {
    Definition definition =
        COUNT
            .folds(STAYS, (count, stay) -> count)
            .folds(ARRIVALS, (count, arrived) -> count)
            .emits(BILLS, CLEANINGS)
            .emits(BILLS)
            .sends(Delivery.AT_MOST_ONCE);
    assertThat(definition.inputs()).containsExactly(STAYS, ARRIVALS);
    assertThat(definition.outputs()).containsExactly(BILLS, CLEANINGS);
    assertThat(definition.delivery()).contains(Delivery.AT_MOST_ONCE);
  }

  @Test
  void findsTheHandlerOfAStream() {
    Effect bill = Effect.emit(BILLS, new Bill(ANN, 1));
    Definition.Stateless stateless =
        Definition.stateless("clean").on(CLEANINGS, cleaned -> List.of(bill));
    Definition.Keyed<Guest, Integer> keyed =
        COUNT.on(ARRIVALS, (count, arrived) -> Step.to(count + 1, bill));
    assertThat(stateless.decisionOn(CLEANINGS).orElseThrow().decide(new Cleaned(new Room("1"))))
        .containsExactly(bill);
    assertThat(keyed.foldOn(ARRIVALS).orElseThrow().fold(ANN, 1, new Arrived("a1", ANN, NOON)))
        .isEqualTo(Step.to(2, bill));
    assertThat(stateless.decisionOn(BILLS)).isEmpty();
    assertThat(keyed.foldOn(STAYS)).isEmpty();
  }

  @Test
  void aFoldWithoutEffectsHasNone() {
    KeyedFold<Guest, Integer, Arrived> fold =
        COUNT.folds(ARRIVALS, (count, arrived) -> count + 1).foldOn(ARRIVALS).orElseThrow();
    assertThat(fold.fold(ANN, 1, new Arrived("a1", ANN, NOON))).isEqualTo(Step.to(2));
  }

  @Test
  void aKeyBeginsWithItsInitialState() {
    assertThat(COUNT.initial(ANN)).isEqualTo(3);
    assertThat(COUNT.key()).isEqualTo(Guest.class);
    assertThat(COUNT.state()).isEqualTo(Integer.class);
  }

  @Test
  void withoutWakesNoKeyIsEverDue() {
    assertThat(COUNT.dueAt(1)).isEmpty();
    assertThat(COUNT.wake()).isEmpty();
  }

  @Test
  void aTimerIsAFunctionOfTheState() {
    Definition.Keyed<Guest, Integer> waking =
        COUNT.wakes(
            count -> Optional.of(NOON.plusSeconds(count)), (count, due) -> Step.to(count + 1));
    assertThat(waking.dueAt(5)).contains(NOON.plusSeconds(5));
    assertThat(waking.wake().orElseThrow().fold(ANN, 5, NOON)).isEqualTo(Step.to(6));
  }

  @Test
  void isPrintedByName() {
    assertThat(COUNT).hasToString("count");
  }
}
