package dev.impulse;

import static dev.impulse.Hotel.ARRIVALS;
import static dev.impulse.Hotel.BILLS;
import static dev.impulse.Hotel.CLEANINGS;
import static dev.impulse.Hotel.NOON;
import static dev.impulse.Hotel.STAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Hotel.Arrived;
import dev.impulse.Hotel.Bill;
import dev.impulse.Hotel.Cleaned;
import dev.impulse.Hotel.Guest;
import dev.impulse.Hotel.Room;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
  void aHandlerMayBeGivenTheKey() {
    KeyedFold<Guest, Integer, Arrived> fold =
        (guest, count, arrived) -> Step.to(count + guest.value().length());
    Definition.Keyed<Guest, Integer> definition = COUNT.on(ARRIVALS, fold);
    assertThat(definition.seesKeys()).isTrue();
    assertThat(COUNT.folds(ARRIVALS, (count, arrived) -> count).seesKeys()).isFalse();
    assertThat(definition.foldOn(ARRIVALS).orElseThrow().fold(ANN, 1, new Arrived("a1", ANN, NOON)))
        .isEqualTo(Step.to(4));
  }

  @Test
  void aHandlerOfWakesMayBeGivenTheKey() {
    KeyedFold<Guest, Integer, Instant> due =
        (guest, count, time) -> Step.to(count + guest.value().length());
    Definition.Keyed<Guest, Integer> waking = COUNT.wakes(count -> Optional.of(NOON), due);
    assertThat(waking.seesKeys()).isTrue();
    assertThat(waking.wake().orElseThrow().fold(ANN, 1, NOON)).isEqualTo(Step.to(4));
  }

  @Test
  void whatMayBeDeclaredOnceIsRefusedTheSecondTime() {
    Fold<Integer, Instant> due = (count, time) -> Step.to(count);
    twice(() -> COUNT.wakes(count -> Optional.empty(), due).wakes(count -> Optional.empty(), due));
    twice(() -> COUNT.sends(Delivery.AT_LEAST_ONCE).sends(Delivery.AT_LEAST_ONCE));
    twice(() -> COUNT.shows(String.class, String::valueOf).shows(Integer.class, count -> count));
  }

  private static void twice(ThrowingCallable declared) {
    assertThatThrownBy(declared)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("count declares .")
        .hasMessageEndingWith("(…) twice: keep one");
  }

  @Test
  void aFormerNameIsTheIdentityTheOldestOfAll() {
    assertThat(COUNT.identity()).isEqualTo("count");
    assertThat(COUNT.succeeds("sum", "total").identity()).isEqualTo("sum");
    assertThat(COUNT.succeeds("sum", "total").formerNames()).containsExactly("sum", "total");
    assertThat(COUNT.succeeds("sum").name()).isEqualTo("count");
    assertThat(Definition.stateless("clean").succeeds("tidy").identity()).isEqualTo("tidy");
  }

  @Test
  void eachOlderFormOfTheStateMakesTheVersionOfTodayOneMore() {
    assertThat(COUNT.stateVersion()).isEqualTo(1);
    Definition.Keyed<Guest, Integer> third =
        COUNT.reads(String.class, String::length).reads(Long.class, Long::intValue);
    assertThat(third.stateVersion()).isEqualTo(3);
    assertThat(third.olderStates())
        .extracting(OlderState::type)
        .isEqualTo(List.of(String.class, Long.class));
  }

  @Test
  void skipsForgetsAndShowsOnlyWhereThatIsDeclared() {
    assertThat(COUNT.isSkipping()).isFalse();
    assertThat(COUNT.skips().isSkipping()).isTrue();
    assertThat(COUNT.hasEnded(9)).isFalse();
    assertThat(COUNT.forgets(count -> count == 9).hasEnded(9)).isTrue();
    assertThat(COUNT.view()).isEmpty();
    assertThat(COUNT.shows(String.class, count -> "is " + count).view().orElseThrow().of(9))
        .isEqualTo("is 9");
  }

  @Test
  void whatIsDeclaredStaysWhateverIsDeclaredThen() {
    Definition.Keyed<Guest, Integer> all =
        COUNT
            .skips()
            .forgets(count -> count == 9)
            .shows(String.class, String::valueOf)
            .reads(String.class, String::length)
            .wakes(count -> Optional.of(NOON), (Integer count, Instant due) -> Step.to(count))
            .succeeds("sum")
            .folds(ARRIVALS, (count, arrived) -> count)
            .emits(BILLS)
            .sends(Delivery.AT_LEAST_ONCE);
    assertThat(all.isSkipping()).isTrue();
    assertThat(all.hasEnded(9)).isTrue();
    assertThat(all.view()).isPresent();
    assertThat(all.stateVersion()).isEqualTo(2);
    assertThat(all.dueAt(1)).contains(NOON);
    assertThat(all.identity()).isEqualTo("sum");
    assertThat(all.delivery()).contains(Delivery.AT_LEAST_ONCE);
    assertThat(COUNT.isSkipping()).isFalse();
    assertThat(COUNT.stateVersion()).isEqualTo(1);
  }

  @Test
  void isPrintedByName() {
    assertThat(COUNT).hasToString("count");
  }
}
