package dev.impulse.spi;

import static dev.impulse.Hotel.ARRIVALS;
import static dev.impulse.Hotel.BILLS;
import static dev.impulse.Hotel.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Event;
import dev.impulse.Hotel.Arrived;
import dev.impulse.Hotel.Bill;
import dev.impulse.Hotel.Guest;
import dev.impulse.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Folding the passing of time. */
class WakesTest {

  private static final Guest ANN = new Guest("ann");
  private static final Instant LATER = NOON.plusSeconds(60);

  /** Is due when the guest arrives, and then as the wake says. */
  private static KeyedExecution<Guest, Instant> execution(Step<Instant> woken) {
    return new KeyedExecution<>(
        Definition.keyed("bill", Guest.class, Instant.class, guest -> Instant.MAX)
            .folds(ARRIVALS, (due, arrived) -> arrived.at())
            .wakes(due -> Optional.of(due).filter(Instant.MAX::isAfter), (due, time) -> woken)
            .emits(BILLS),
        RecentIdentities.Retention.DEFAULT);
  }

  private static Cell<Instant> arrived(KeyedExecution<Guest, Instant> execution) {
    Cell<Instant> cell = execution.open(ANN);
    arrive(execution, cell, NOON);
    return cell;
  }

  private static void arrive(
      KeyedExecution<Guest, Instant> execution, Cell<Instant> cell, Instant at) {
    Arrived payload = new Arrived("a" + at, ANN, at);
    execution.fold(
        cell,
        ARRIVALS,
        Incoming.of(new Event<>(payload.id(), "x", "hotel.guest-arrived", "ann", at, payload)),
        at);
  }

  @Test
  void afterEachFoldTheStateSaysWhenTheKeyIsDue() {
    KeyedExecution<Guest, Instant> execution = execution(Step.to(LATER));
    Cell<Instant> cell = execution.open(ANN);
    assertThat(cell.due()).isEmpty();
    arrive(execution, cell, NOON);
    assertThat(cell.due()).contains(NOON);
    execution.wake(cell, NOON);
    assertThat(cell.due()).contains(LATER);
  }

  @Test
  void aWakesEffectsAreIdentifiedByItsTime() {
    Step<Instant> step = Step.to(Instant.MAX, Effect.emit(BILLS, new Bill(ANN, 1)));
    KeyedExecution<Guest, Instant> execution = execution(step);
    Identity cause = Identity.ofWake("bill", "ann", NOON);
    String id = DerivedId.of("bill", cause, "bills", "ann", 0);
    assertThat(execution.wake(arrived(execution), NOON))
        .isEqualTo(
            new Outcome.Done(
                List.of(
                    new Outgoing.Emitted<>(
                        BILLS,
                        new Event<>(
                            id, "bill", "hotel.bill-written", "ann", NOON, new Bill(ANN, 1))))));
  }

  @Test
  void aCellAsItWasKeptIsDueWhenItsStateSays() {
    KeyedExecution<Guest, Instant> execution = execution(Step.to(LATER));
    assertThat(execution.restore("ann", NOON, List.of(), false).due()).contains(NOON);
  }

  @Test
  void aWakeThatLeavesItsKeyDueNoLaterParks() {
    for (Instant next : List.of(NOON, NOON.minusSeconds(1))) {
      KeyedExecution<Guest, Instant> execution = execution(Step.to(next));
      Cell<Instant> cell = arrived(execution);
      assertThat(execution.wake(cell, NOON))
          .asInstanceOf(type(Outcome.Parked.class))
          .satisfies(parked -> assertThat(parked.cause()).hasMessageContaining("must move on"));
      assertThat(cell.state()).isEqualTo(NOON);
    }
  }

  @Test
  void aKeyThatHasStoppedIsNotDue() {
    KeyedExecution<Guest, Instant> execution = execution(Step.to(NOON));
    Cell<Instant> cell = arrived(execution);
    execution.wake(cell, NOON);
    assertThat(cell.due()).isEmpty();
    assertThat(execution.restore("ann", LATER, cell.recent().kept(), true).due()).isEmpty();
  }

  @Test
  void aWakeThatWasGivenUpIsNotDueAgain() {
    KeyedExecution<Guest, Instant> execution = execution(Step.to(NOON));
    Cell<Instant> cell = arrived(execution);
    execution.wake(cell, NOON);
    execution.start(cell);
    assertThat(cell.state()).isEqualTo(NOON);
    assertThat(cell.due()).isEmpty();
    assertThat(execution.restore("ann", NOON, cell.recent().kept(), false).due()).isEmpty();
    arrive(execution, cell, LATER);
    assertThat(cell.due()).contains(LATER);
  }

  @Test
  void aParkedWakeCanBeFoldedAgain() {
    Cell<Instant> cell = arrived(execution(Step.to(NOON)));
    execution(Step.to(NOON)).wake(cell, NOON);
    KeyedExecution<Guest, Instant> fixed = execution(Step.to(LATER));
    assertThat(fixed.wake(cell, NOON)).isInstanceOf(Outcome.Done.class);
    fixed.start(cell);
    assertThat(cell.due()).contains(LATER);
  }
}
