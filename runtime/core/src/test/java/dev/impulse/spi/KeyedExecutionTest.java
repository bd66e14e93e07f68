package dev.impulse.spi;

import static dev.impulse.Hotel.ARRIVALS;
import static dev.impulse.Hotel.BILLS;
import static dev.impulse.Hotel.CLEANINGS;
import static dev.impulse.Hotel.NOON;
import static dev.impulse.Hotel.STAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.impulse.Definition;
import dev.impulse.Delivery;
import dev.impulse.Effect;
import dev.impulse.Event;
import dev.impulse.Hotel.Arrived;
import dev.impulse.Hotel.Bill;
import dev.impulse.Hotel.Cleaned;
import dev.impulse.Hotel.Guest;
import dev.impulse.Hotel.Room;
import dev.impulse.Hotel.Stay;
import dev.impulse.Message;
import dev.impulse.Step;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedExecutionTest {

  private static final Guest ANN = new Guest("ann");

  private final KeyedExecution<Guest, Integer> execution = execution(charging());
  private final Cell<Integer> cell = execution.open(ANN);

  /** Counts arrivals, and fails on those whose id says so. */
  private static Definition.Keyed<Guest, Integer> charging() {
    return Definition.keyed("charge", Guest.class, Integer.class, guest -> 0)
        .on(ARRIVALS, KeyedExecutionTest::charged)
        .emits(BILLS, STAYS)
        .sends(Delivery.AT_LEAST_ONCE);
  }

  private static Step<Integer> charged(int count, Arrived arrived) {
    if (arrived.id().startsWith("bad")) {
      throw new IllegalStateException("cannot charge " + arrived.id());
    }
    Effect bill = Effect.emit(BILLS, new Bill(ANN, count + 1));
    return switch (arrived.id()) {
      case "undeclared" -> Step.to(99, Effect.emit(CLEANINGS, new Cleaned(new Room("1"))));
      case "mailed" -> Step.to(count + 1, Effect.send(new Message("m1", "ann@x.org", "s", "t")));
      case "several" ->
          Step.to(
              count + 1,
              bill,
              Effect.emit(STAYS, new Arrived("s1", ANN, NOON.plusSeconds(9))),
              Effect.emit(BILLS, new Bill(new Guest("bob"), 1)),
              bill);
      default -> Step.to(count + 1, bill);
    };
  }

  @Test
  void aFoldMovesTheCellAndItsEffectsAreIdentified() {
    assertThat(fold("a1"))
        .isEqualTo(
            new Outcome.Done(
                List.of(
                    new Outgoing.Emitted<>(
                        BILLS,
                        new Event<>(
                            derived("a1", "ann", 0),
                            "charge",
                            "hotel.bill-written",
                            "ann",
                            NOON,
                            new Bill(ANN, 1))))));
    assertThat(cell.state()).isEqualTo(1);
  }

  @Test
  void effectsKeepTheirOrderAndAreCountedByStreamAndKey() {
    Outcome.Done done = (Outcome.Done) fold("several");
    assertThat(done.effects())
        .extracting(effect -> ((Outgoing.Emitted<?>) effect).event())
        .extracting(Event::id, Event::key, Event::time)
        .containsExactly(
            tuple(derived("several", "ann", 0), "ann", NOON),
            tuple("s1", "ann", NOON),
            tuple(derived("several", "bob", 0), "bob", NOON),
            tuple(derived("several", "ann", 1), "ann", NOON));
  }

  @Test
  void aMessageIsIdentifiedByFunctionAndBusinessKey() {
    assertThat(fold("mailed"))
        .isEqualTo(
            new Outcome.Done(
                List.of(new Outgoing.Sent("charge/m1", new Message("m1", "ann@x.org", "s", "t")))));
  }

  @Test
  void anEventThatTheKeyHasSeenIsADuplicateAndChangesNothing() {
    fold("a1");
    assertThat(fold("a1")).isEqualTo(Outcome.DUPLICATE);
    assertThat(cell.state()).isEqualTo(1);
  }

  @Test
  void whatTheKeyHasSeenIsKnownToTheCellAsItWasKept() {
    fold("a1");
    Cell<Integer> kept = execution.restore("ann", cell.state(), cell.recent().kept(), false);
    assertThat(fold(kept, "a1")).isEqualTo(Outcome.DUPLICATE);
    assertThat(kept.state()).isEqualTo(1);
  }

  @Test
  void aFoldThatFailsParksWithItsCauseAndLeavesTheStateAsItWas() {
    fold("a1");
    assertThat(fold("bad1"))
        .asInstanceOf(type(Outcome.Parked.class))
        .satisfies(parked -> assertThat(parked.cause()).hasMessage("cannot charge bad1"));
    assertThat(cell.state()).isEqualTo(1);
    assertThat(cell.stopped()).isTrue();
  }

  @Test
  void anUndeclaredEffectParksAndLeavesTheStateAsItWas() {
    assertThat(fold("undeclared"))
        .asInstanceOf(type(Outcome.Parked.class))
        .satisfies(parked ->
            assertThat(parked.cause())
                .hasMessage(
                    "charge emits to cleanings, which its definition does not declare: add"
                        + " .emits(cleanings)"));
    assertThat(cell.state()).isZero();
  }

  @Test
  void anUndeclaredMessageParks() {
    Definition.Keyed<Guest, Integer> silent =
        Definition.keyed("charge", Guest.class, Integer.class, guest -> 0)
            .on(ARRIVALS, KeyedExecutionTest::charged);
    KeyedExecution<Guest, Integer> undeclared = execution(silent);
    assertThat(undeclared.fold(undeclared.open(ANN), ARRIVALS, arrived("mailed"), NOON))
        .asInstanceOf(type(Outcome.Parked.class))
        .satisfies(parked ->
            assertThat(parked.cause())
                .hasMessageContaining("charge sends a message, which its definition does not"));
  }

  @Test
  void assertionsAndMissingClassesParkToo() {
    for (Error error : List.of(new AssertionError("x"), new NoClassDefFoundError("x"))) {
      KeyedExecution<Guest, Integer> failing = execution(throwing(error));
      assertThat(failing.fold(failing.open(ANN), ARRIVALS, arrived("a1"), NOON))
          .isEqualTo(new Outcome.Parked(error));
    }
  }

  @Test
  void whatIsTheJvmsOwnTroubleIsNotTheEvents() {
    Error trouble = new OutOfMemoryError("x");
    KeyedExecution<Guest, Integer> failing = execution(throwing(trouble));
    Cell<Integer> untouched = failing.open(ANN);
    assertThatThrownBy(() -> failing.fold(untouched, ARRIVALS, arrived("a1"), NOON))
        .isSameAs(trouble);
    assertThat(untouched.stopped()).isFalse();
  }

  @Test
  void behindAParkedEventLaterOnesWaitAndAreFoldedAgainInOrder() {
    fold("bad1");
    assertThat(fold("a1")).isEqualTo(Outcome.WAITING);
    assertThat(fold("a1")).isEqualTo(Outcome.DUPLICATE);
    assertThat(fold("bad1")).isEqualTo(Outcome.DUPLICATE);
    assertThat(cell.state()).isZero();
    assertThat(execution.refold(cell, ARRIVALS, arrived("a1"))).isInstanceOf(Outcome.Done.class);
    execution.start(cell);
    assertThat(fold("a2")).isInstanceOf(Outcome.Done.class);
    assertThat(cell.state()).isEqualTo(2);
  }

  @Test
  void aStoppedCellIsStoppedAsItWasKept() {
    Cell<Integer> kept = execution.restore("ann", 7, List.of(), true);
    assertThat(fold(kept, "a1")).isEqualTo(Outcome.WAITING);
    assertThat(kept.state()).isEqualTo(7);
  }

  @Test
  void anEventThatIsDroppedBeforeItIsFoldedIsSeenAndNothingElse() {
    Identity identity = Identity.of(event("a1"));
    assertThat(execution.drop(cell, identity, NOON)).isEqualTo(new Outcome.Done(List.of()));
    assertThat(execution.drop(cell, identity, NOON)).isEqualTo(Outcome.DUPLICATE);
    assertThat(fold("a1")).isEqualTo(Outcome.DUPLICATE);
    assertThat(cell.state()).isZero();
  }

  @Test
  void aPayloadThatCannotBeReadParks() {
    DecodeException unreadable = new DecodeException("at", "is missing", null);
    Incoming<Arrived> incoming = new Undecodable(Identity.of(event("a1")), unreadable);
    assertThat(execution.fold(cell, ARRIVALS, incoming, NOON))
        .isEqualTo(new Outcome.Parked(unreadable));
  }

  @Test
  void aPayloadOfADuplicateIsNotRead() {
    fold("a1");
    DecodeException unreadable = new DecodeException("at", "is missing", null);
    Incoming<Arrived> incoming = new Undecodable(Identity.of(event("a1")), unreadable);
    assertThat(execution.fold(cell, ARRIVALS, incoming, NOON)).isEqualTo(Outcome.DUPLICATE);
  }

  @Test
  void aStreamThatTheFunctionDoesNotReadIsAFaultOfTheHost() {
    Event<Stay> stay = new Event<>("s1", "x", "hotel.guest-arrived", "ann", NOON, payload("s1"));
    assertThatThrownBy(() -> execution.fold(cell, STAYS, Incoming.of(stay), NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("charge does not read stays");
  }

  private record Undecodable(Identity identity, DecodeException cause)
      implements Incoming<Arrived> {

    @Override
    public Instant time() {
      return NOON;
    }

    @Override
    public Arrived data() {
      throw cause;
    }
  }

  private Outcome fold(String id) {
    return fold(cell, id);
  }

  private Outcome fold(Cell<Integer> into, String id) {
    return execution.fold(into, ARRIVALS, arrived(id), NOON);
  }

  private static Incoming<Arrived> arrived(String id) {
    return Incoming.of(event(id));
  }

  private static Event<Arrived> event(String id) {
    return new Event<>(id, "arrivals", "hotel.guest-arrived", "ann", NOON, payload(id));
  }

  private static Arrived payload(String id) {
    return new Arrived(id, ANN, NOON);
  }

  private static String derived(String cause, String key, int n) {
    return DerivedId.of("charge", Identity.of(event(cause)), "bills", key, n);
  }

  private static Definition.Keyed<Guest, Integer> throwing(Error error) {
    return Definition.keyed("throw", Guest.class, Integer.class, guest -> 0)
        .folds(
            ARRIVALS,
            (count, arrived) -> {
              throw error;
            });
  }

  private static KeyedExecution<Guest, Integer> execution(
      Definition.Keyed<Guest, Integer> definition) {
    return new KeyedExecution<>(definition, RecentIdentities.Retention.DEFAULT);
  }

  @Test
  void whatIsRefusedBeforeItsStepIsParkedAndTheCellStaysAsItWas() {
    execution.fold(cell, ARRIVALS, arrived("a"), NOON);
    cell.vet((next, effects) -> {
      throw new IllegalArgumentException("cannot write %d down".formatted(next));
    });

    Outcome outcome = execution.fold(cell, ARRIVALS, arrived("b"), NOON);

    assertThat(outcome)
        .asInstanceOf(type(Outcome.Parked.class))
        .extracting(parked -> parked.cause().getMessage())
        .isEqualTo("cannot write 2 down");
    assertThat(cell.state()).isEqualTo(1);
    assertThat(cell.stopped()).isTrue();
  }
}
