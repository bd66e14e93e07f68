package dev.impulse.spi;

import static dev.impulse.Hotel.ARRIVALS;
import static dev.impulse.Hotel.BILLS;
import static dev.impulse.Hotel.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Event;
import dev.impulse.Hotel.Bill;
import dev.impulse.Hotel.Guest;
import dev.impulse.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Folding the passing of time. */
class KeyWakesTest {

  private static final Guest ANN = new Guest("ann");
  private static final Instant NEVER = Instant.MAX;
  private static final Instant LATER = NOON.plusSeconds(60);

  private final Codec codec = new ObjectCodec();
  private final RecordingPort port = new RecordingPort();

  /** Is due when the guest arrives, and then as the wake says. */
  private static Definition.Keyed<Guest, Instant> billing(
      BiFunction<Instant, Instant, Step<Instant>> woken) {
    return Definition.keyed("bill", Guest.class, Instant.class, guest -> NEVER)
        .folds(ARRIVALS, (due, arrived) -> arrived.at())
        .wakes(
            due -> Optional.of(due).filter(NEVER::isAfter), (due, time) -> woken.apply(due, time))
        .emits(BILLS);
  }

  private static Definition.Keyed<Guest, Instant> once() {
    return billing((due, time) -> Step.to(NEVER, Effect.emit(BILLS, new Bill(ANN, 1))));
  }

  private static Definition.Keyed<Guest, Instant> failing() {
    return billing((due, time) -> {
      throw new IllegalStateException("cannot bill at " + time);
    });
  }

  private KeyMachine<Guest, Instant, Delivered> machine(
      Definition.Keyed<Guest, Instant> definition, KeptKey kept) {
    KeyedFunction<Guest, Instant> function =
        new KeyedFunction<>(definition, codec, HopLimit.ofCycle(List.of()));
    return KeyMachine.of(function, kept, port);
  }

  private KeyMachine<Guest, Instant, Delivered> arrived(
      Definition.Keyed<Guest, Instant> definition) {
    KeyMachine<Guest, Instant, Delivered> key = machine(definition, KeptKey.unopened("ann", 1));
    key.deliver(Delivered.arrival("a1", NOON));
    return key;
  }

  private KeyMachine<Guest, Instant, Delivered> again(
      KeyMachine<Guest, Instant, Delivered> key, Definition.Keyed<Guest, Instant> code) {
    return machine(code, key.kept(state -> codec.encode(Instant.class, state)));
  }

  private List<String> left() {
    return port.left.stream().map(one -> ((Outgoing.Emitted<?>) one).event().id()).toList();
  }

  private static String bill(long wake) {
    return DerivedId.of("bill", Identity.ofWake("bill", "ann", wake), "bills", "ann", 0);
  }

  @Test
  void afterEachFoldTheStateSaysWhenTheKeyIsDue() {
    KeyMachine<Guest, Instant, Delivered> key = arrived(billing((due, time) -> Step.to(LATER)));
    assertThat(key.due()).contains(NOON);
    assertThat(key.wakeBefore(NOON)).isFalse();
    assertThat(key.wakeBefore(NOON.plusNanos(1))).isTrue();
    assertThat(key.due()).contains(LATER);
  }

  @Test
  void aWakesEffectsAreIdentifiedByItsNumberAndHappenWhenItWasDue() {
    arrived(once()).wakeBefore(LATER);
    assertThat(port.left)
        .containsExactly(
            new Outgoing.Emitted<>(
                BILLS,
                new Event<>(bill(1), "bill", "hotel.bill-written", "ann", NOON, new Bill(ANN, 1))));
  }

  @Test
  void wakesAreCountedOnFromWhatWasKept() {
    KeyMachine<Guest, Instant, Delivered> key = arrived(once());
    key.wakeBefore(LATER);
    key = again(key, once());
    key.deliver(Delivered.arrival("a2", LATER));
    key.wakeBefore(LATER.plusSeconds(1));
    assertThat(left()).containsExactly(bill(1), bill(2));
  }

  @Test
  void aTimeNotLaterThanTheLastWakeIsDueAtOnce() {
    KeyMachine<Guest, Instant, Delivered> key = arrived(once());
    key.wakeBefore(LATER);
    key.deliver(Delivered.arrival("a2", NOON));
    assertThat(key.due()).contains(NOON);
    key.wakeBefore(LATER);
    key.deliver(Delivered.arrival("a3", NOON.minusSeconds(9)));
    key.wakeBefore(LATER);
    assertThat(left()).containsExactly(bill(1), bill(2), bill(3));
  }

  @Test
  void wakesAreCountedOnAfterTheKeyHasComeToItsEnd() {
    Definition.Keyed<Guest, Instant> ending = once().forgets(NEVER::equals);
    KeyMachine<Guest, Instant, Delivered> key = arrived(ending);
    key.wakeBefore(LATER);
    assertThat(key.state()).isEmpty();
    key = again(key, ending);
    key.deliver(Delivered.arrival("a2", LATER));
    key.wakeBefore(LATER.plusSeconds(1));
    assertThat(left()).containsExactly(bill(1), bill(2));
  }

  @Test
  void severalWakesAreFoldedOneAfterTheOtherAsFarAsThereIsRoom() {
    Definition.Keyed<Guest, Instant> hourly =
        billing((due, time) -> Step.to(time.plusSeconds(10), Effect.emit(BILLS, new Bill(ANN, 1))));
    KeyMachine<Guest, Instant, Delivered> key = arrived(hourly);
    port.room = 2;
    key.wakeBefore(LATER);
    assertThat(left()).hasSize(2);
    port.room = 99;
    key.wakeBefore(LATER);
    assertThat(left()).hasSize(6).doesNotHaveDuplicates();
    assertThat(key.due()).contains(LATER);
  }

  @Test
  void aWakeThatLeavesItsKeyDueNoLaterParks() {
    for (Instant next : List.of(NOON, NOON.minusSeconds(1))) {
      port.line.clear();
      KeyMachine<Guest, Instant, Delivered> key = arrived(billing((due, time) -> Step.to(next)));
      key.wakeBefore(LATER);
      assertThat(port.waiting()).containsExactly("ann@1");
      assertThat(port.cause).hasMessageContaining("must move on");
      assertThat(key.state()).contains(NOON);
      assertThat(key.due()).isEmpty();
    }
  }

  @Test
  void aWakeThatWasGivenUpIsNotDueUntilTheStateHasNamedAnother() {
    KeyMachine<Guest, Instant, Delivered> key = arrived(failing());
    key.wakeBefore(LATER);
    key.drop(port);
    assertThat(key.isStopped()).isFalse();
    assertThat(key.due()).isEmpty();
    key = again(key, failing());
    assertThat(key.due()).isEmpty();
    key.deliver(Delivered.arrival("a2", NOON));
    assertThat(key.due()).isEmpty();
    key.deliver(Delivered.arrival("a3", LATER));
    assertThat(key.due()).contains(LATER);
    key.deliver(Delivered.arrival("a4", NOON));
    assertThat(key.due()).contains(NOON);
  }

  @Test
  void aParkedWakeIsFoldedAgainUnderItsNumber() {
    KeyMachine<Guest, Instant, Delivered> key = arrived(failing());
    key.wakeBefore(LATER);
    assertThat(key.due()).isEmpty();
    key = again(key, once());
    assertThat(key.due()).isEmpty();
    key.redrive(port);
    assertThat(left()).containsExactly(bill(1));
    assertThat(key.due()).isEmpty();
    assertThat(port.line).isEmpty();
  }

  @Test
  void wakesThatFellDueAmongWhatWaitsAreFoldedWhereTheyWouldHaveCome() {
    KeyMachine<Guest, Instant, Delivered> key = arrived(failing());
    key.wakeBefore(NOON.plusSeconds(1));
    key.deliver(Delivered.arrival("a2", NOON.plusSeconds(2)));
    key.deliver(Delivered.arrival("a3", NOON.plusSeconds(3)));
    key = again(key, once());
    key.redrive(port);
    assertThat(left()).containsExactly(bill(1), bill(2));
    assertThat(key.due()).contains(NOON.plusSeconds(3));
  }

  @Test
  void aWakeThatFailsInARedriveStandsBeforeTheEventThatCameAfterIt() {
    KeyMachine<Guest, Instant, Delivered> key = arrived(failing());
    key.wakeBefore(NOON.plusSeconds(1));
    key.deliver(Delivered.arrival("a2", NOON.plusSeconds(2)));
    key.deliver(Delivered.arrival("a3", NOON.plusSeconds(3)));
    key.drop(port);
    assertThat(port.waiting()).containsExactly("ann@2", "a3");
    assertThat(key.state()).contains(NOON.plusSeconds(2));
    key = again(key, once());
    key.redrive(port);
    assertThat(left()).containsExactly(bill(2));
    assertThat(port.line).isEmpty();
  }

  @Test
  void whereAFunctionSkipsAWakeThatFailsIsRecordedAndNotDueAgain() {
    KeyMachine<Guest, Instant, Delivered> key = arrived(failing().skips());
    key.wakeBefore(LATER);
    assertThat(port.recorded).extracting(Delivered::id).containsExactly("ann@1");
    assertThat(key.isStopped()).isFalse();
    assertThat(key.due()).isEmpty();
    key.deliver(Delivered.arrival("a2", LATER));
    assertThat(key.due()).contains(LATER);
  }

  @Test
  void aWakeThatWasGivenUpBeforeIsSetAsideAndOneThatIsInLineStopsTheKey() {
    port.fates.put("ann@1", KeyPort.Fate.GIVE_UP);
    KeyMachine<Guest, Instant, Delivered> key = arrived(once());
    key.wakeBefore(LATER);
    assertThat(port.left).isEmpty();
    assertThat(key.due()).isEmpty();
    assertThat(key.isStopped()).isFalse();
    port.fates.put("ann@2", KeyPort.Fate.HOLD);
    key.deliver(Delivered.arrival("a2", LATER));
    key.wakeBefore(LATER.plusSeconds(1));
    assertThat(key.isStopped()).isTrue();
    assertThat(port.left).isEmpty();
  }

  @Test
  void wakesThatAreNotReadAnyMoreParkOnceTheyAreTriedAgain() {
    KeyMachine<Guest, Instant, Delivered> key = arrived(failing());
    key.wakeBefore(LATER);
    Definition.Keyed<Guest, Instant> sleeping =
        Definition.keyed("bill", Guest.class, Instant.class, guest -> NEVER)
            .folds(ARRIVALS, (due, arrived) -> arrived.at());
    key = again(key, sleeping);
    key.redrive(port);
    assertThat(port.cause).hasMessageContaining("bill no longer reads wakes: drop the event");
  }
}
