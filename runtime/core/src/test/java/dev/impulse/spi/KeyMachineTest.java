package dev.impulse.spi;

import static dev.impulse.Hotel.ARRIVALS;
import static dev.impulse.Hotel.BILLS;
import static dev.impulse.Hotel.CLEANINGS;
import static dev.impulse.Hotel.NOON;
import static dev.impulse.Hotel.STAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.impulse.Definition;
import dev.impulse.Delivery;
import dev.impulse.Effect;
import dev.impulse.Event;
import dev.impulse.Hotel.Arrived;
import dev.impulse.Hotel.Bill;
import dev.impulse.Hotel.Cleaned;
import dev.impulse.Hotel.Guest;
import dev.impulse.Hotel.Room;
import dev.impulse.Message;
import dev.impulse.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The life of a key, but for its wakes. */
class KeyMachineTest {

  private static final Guest ANN = new Guest("ann");

  private final Codec codec = new ObjectCodec();
  private final RecordingPort port = new RecordingPort();
  private KeyMachine<Guest, Integer, Delivered> key = machine(charging());

  /** Counts arrivals, and fails on those whose id says so. */
  private static Definition.Keyed<Guest, Integer> charging() {
    return Definition.keyed("charge", Guest.class, Integer.class, guest -> 0)
        .on(ARRIVALS, KeyMachineTest::charged)
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

  private static Definition.Keyed<Guest, Integer> fixed() {
    return Definition.keyed("charge", Guest.class, Integer.class, guest -> 0)
        .on(
            ARRIVALS,
            (count, arrived) -> Step.to(count + 1, Effect.emit(BILLS, new Bill(ANN, count + 1))))
        .emits(BILLS);
  }

  private KeyMachine<Guest, Integer, Delivered> machine(Definition.Keyed<Guest, Integer> of) {
    return machine(of, KeptKey.unopened("ann", of.stateVersion()));
  }

  private <S> KeyMachine<Guest, S, Delivered> machine(Definition.Keyed<Guest, S> of, KeptKey kept) {
    KeyedFunction<Guest, S> function = new KeyedFunction<>(of, codec, HopLimit.ofCycle(List.of()));
    return KeyMachine.of(function, kept, port);
  }

  private KeptKey kept() {
    return key.kept(state -> codec.encode(Integer.class, state));
  }

  private void keptBy(Definition.Keyed<Guest, Integer> code) {
    key = machine(code, kept());
  }

  private void deliver(String... ids) {
    for (String id : ids) {
      key.deliver(Delivered.arrival(id, NOON));
    }
  }

  private static String derived(String cause, String to, int n) {
    return DerivedId.of("charge", Delivered.arrival(cause, NOON).identity(), "bills", to, n);
  }

  @Test
  void aFoldMovesTheStateAndItsEffectsAreIdentified() {
    deliver("a1");
    assertThat(key.state()).contains(1);
    assertThat(port.left)
        .containsExactly(
            new Outgoing.Emitted<>(
                BILLS,
                new Event<>(
                    derived("a1", "ann", 0),
                    "charge",
                    "hotel.bill-written",
                    "ann",
                    NOON,
                    new Bill(ANN, 1))));
  }

  @Test
  void effectsKeepTheirOrderAndAreCountedByStreamAndKey() {
    deliver("several");
    assertThat(port.left)
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
    deliver("mailed");
    assertThat(port.left)
        .containsExactly(new Outgoing.Sent("charge/m1", new Message("m1", "ann@x.org", "s", "t")));
  }

  @Test
  void aFoldThatFailsParksAndLeavesTheStateAsItWasAndLaterEventsLineUp() {
    deliver("a1", "bad1", "a2");
    assertThat(key.state()).contains(1);
    assertThat(key.isStopped()).isTrue();
    assertThat(port.waiting()).containsExactly("bad1", "a2");
    assertThat(port.cause).hasMessage("cannot charge bad1");
    assertThat(port.left).hasSize(1);
  }

  @Test
  void anEffectThatIsNotDeclaredParks() {
    deliver("undeclared");
    assertThat(port.cause)
        .hasMessage(
            "charge emits to cleanings, which its definition does not declare: add"
                + " .emits(cleanings)");
    assertThat(key.state()).contains(0);
  }

  @Test
  void aMessageThatIsNotDeclaredParks() {
    key =
        machine(
            Definition.keyed("charge", Guest.class, Integer.class, guest -> 0)
                .on(ARRIVALS, KeyMachineTest::charged));
    deliver("mailed");
    assertThat(port.cause).hasMessageContaining("charge sends a message, which its definition");
  }

  @Test
  void whatTheHostRefusesToTakeParksAndLeavesTheStateAsItWas() {
    deliver("a1");
    port.refusal = new IllegalArgumentException("too large");
    deliver("a2");
    assertThat(port.cause).hasMessage("too large");
    assertThat(port.waiting()).containsExactly("a2");
    assertThat(key.state()).contains(1);
  }

  @Test
  void everyThrowableOfADecisionParks() {
    for (Throwable thrown :
        List.of(
            new AssertionError("x"),
            new NoClassDefFoundError("x"),
            new StackOverflowError(),
            new Error("x"))) {
      port.line.clear();
      key = machine(throwing((Error) thrown));
      deliver("a1");
      assertThat(port.cause).isSameAs(thrown);
      assertThat(key.isStopped()).isTrue();
    }
  }

  @Test
  void whatIsTheJvmsOwnTroubleIsNotTheEvents() {
    Error trouble = new OutOfMemoryError("x");
    key = machine(throwing(trouble));
    assertThatThrownBy(() -> deliver("a1")).isSameAs(trouble);
    assertThat(key.isStopped()).isFalse();
    assertThat(port.line).isEmpty();
  }

  private static Definition.Keyed<Guest, Integer> throwing(Error error) {
    return Definition.keyed("throw", Guest.class, Integer.class, guest -> 0)
        .folds(
            ARRIVALS,
            (count, arrived) -> {
              throw error;
            });
  }

  @Test
  void aPayloadThatCannotBeReadParks() {
    Event<String> other = new Event<>("a1", "x", "y", "ann", NOON, "no arrival");
    key.deliver(new Delivered("arrivals", other, NOON, 0, null));
    assertThat(port.cause).isInstanceOf(DecodeException.class);
    assertThat(port.waiting()).containsExactly("a1");
  }

  @Test
  void aStreamThatIsNotReadAnyMoreParksAndTheCauseSaysWhatToDo() {
    key.deliver(Delivered.arrival("a1", NOON).of("departures"));
    assertThat(port.cause)
        .hasMessage(
            "charge no longer reads the stream departures: drop the event, or read them again");
  }

  @Test
  void redrivenAfterAFixALineIsFoldedInOrderAndTheKeyGoesOn() {
    deliver("bad1", "a2");
    keptBy(fixed());
    assertThat(key.isStopped()).isTrue();
    key.redrive(port);
    deliver("a3");
    assertThat(port.line).isEmpty();
    assertThat(key.isStopped()).isFalse();
    assertThat(key.state()).contains(3);
    assertThat(port.left)
        .extracting(effect -> ((Outgoing.Emitted<?>) effect).event().id())
        .containsExactly(
            derived("bad1", "ann", 0), derived("a2", "ann", 0), derived("a3", "ann", 0));
  }

  @Test
  void aRedriveStopsAtWhatFailsAgain() {
    deliver("bad1", "a2", "bad2", "a3");
    key.drop(port);
    assertThat(port.waiting()).containsExactly("bad2", "a3");
    assertThat(port.cause).hasMessage("cannot charge bad2");
    assertThat(key.state()).contains(1);
    assertThat(key.isStopped()).isTrue();
  }

  @Test
  void aRedriveGoesAsFarAsACommitHasRoomAndThenOn() {
    deliver("bad1", "a2", "a3");
    port.room = 1;
    key.drop(port);
    assertThat(port.waiting()).containsExactly("a3");
    assertThat(key.isStopped()).isTrue();
    port.room = 1;
    key.redrive(port);
    assertThat(port.line).isEmpty();
    assertThat(key.isStopped()).isFalse();
    assertThat(key.state()).contains(2);
  }

  @Test
  void theLastInLineThatIsDroppedLetsTheKeyGoOn() {
    deliver("bad1");
    key.drop(port);
    assertThat(key.isStopped()).isFalse();
    deliver("a1");
    assertThat(key.state()).contains(1);
  }

  @Test
  void whatWasGivenUpBeforeCountsAsSeenAndLeavesWhatItLeftThen() {
    deliver("bad1");
    key.drop(port);
    KeptKey live = kept();
    key = machine(charging());
    port.fates.put("bad1", KeyPort.Fate.GIVE_UP);
    deliver("bad1");
    assertThat(port.line).isEmpty();
    assertThat(key.state()).contains(0);
    assertThat(kept().isOpened()).isEqualTo(live.isOpened());
  }

  @Test
  void whatIsInLineElsewhereStopsItsKey() {
    port.fates.put("a2", KeyPort.Fate.HOLD);
    deliver("a1", "a2");
    assertThat(key.isStopped()).isTrue();
    assertThat(key.state()).contains(1);
    assertThat(port.line).isEmpty();
  }

  @Test
  void whereAFunctionSkipsWhatFailsIsRecordedAndTheKeyGoesOn() {
    key = machine(charging().skips());
    deliver("a1", "bad1", "a2");
    assertThat(port.recorded).extracting(Delivered::id).containsExactly("bad1");
    assertThat(port.line).isEmpty();
    assertThat(key.state()).contains(2);
  }

  @Test
  void aKeyThatHasComeToItsEndHasNoStateAndBeginsAnew() {
    key = machine(fixed().forgets(count -> count == 2));
    deliver("a1", "a2");
    assertThat(key.state()).isEmpty();
    assertThat(kept().isOpened()).isFalse();
    assertThat(port.left).hasSize(2);
    deliver("a3");
    assertThat(key.state()).contains(1);
  }

  @Test
  void anEndThatCannotBeToldParks() {
    key =
        machine(
            fixed()
                .forgets(count -> {
                  throw new IllegalStateException("cannot tell");
                }));
    deliver("a1");
    assertThat(port.cause).hasMessage("cannot tell");
    assertThat(port.waiting()).containsExactly("a1");
    assertThat(port.left).isEmpty();
  }

  @Test
  void aHandlerMayBeGivenTheKey() {
    key =
        machine(
            Definition.keyed("count", Guest.class, Integer.class, guest -> 0)
                .on(
                    ARRIVALS,
                    (Guest guest, Integer count, Arrived arrived) ->
                        Step.to(count + guest.value().length())));
    deliver("a1", "a2");
    assertThat(key.state()).contains(6);
  }

  @Test
  void anEventThatHasComeThroughTooManyFunctionsParks() {
    key.deliver(Delivered.arrival("a1", NOON).through(99));
    assertThat(port.line).isEmpty();
    key.deliver(Delivered.arrival("a2", NOON).through(100));
    assertThat(port.waiting()).containsExactly("a2");
    assertThat(port.cause).hasMessageContaining("100 functions in a row");
  }

  @Test
  void aWakeThatIsDueAtOnceHasComeAsFarAsWhatAskedForIt() {
    key = machine(dueForEverAtNoon());
    key.deliver(Delivered.arrival("a1", NOON.plusSeconds(1)).through(7));
    key.wakeBefore(NOON.plusSeconds(1));
    assertThat(port.line).singleElement().satisfies(wake -> assertThat(wake.hops()).isEqualTo(7));
  }

  @Test
  void aWakeThatIsDueLaterBeginsAnew() {
    key = machine(dueForEverAtNoon());
    key.deliver(Delivered.arrival("a1", NOON).through(7));
    key.wakeBefore(NOON.plusSeconds(1));
    assertThat(port.line).singleElement().satisfies(wake -> assertThat(wake.hops()).isZero());
  }

  /** Its wakes fail, as it does not move on, and so are in line. */
  private static Definition.Keyed<Guest, Integer> dueForEverAtNoon() {
    return Definition.keyed("count", Guest.class, Integer.class, guest -> 0)
        .on(ARRIVALS, (Integer count, Arrived arrived) -> Step.to(count + 1))
        .wakes(count -> Optional.of(NOON), (count, due) -> Step.to(count));
  }

  @Test
  void anOlderStateIsReadInTheFormOfToday() {
    deliver("a1", "a2");
    Definition.Keyed<Guest, String> later =
        texts().reads(Integer.class, count -> "x".repeat(count));
    KeyMachine<Guest, String, Delivered> migrated = machine(later, kept());
    assertThat(migrated.state()).contains("xx");
    migrated.deliver(Delivered.arrival("a3", NOON));
    assertThat(migrated.state()).contains("xx a3");
    assertThat(migrated.kept(state -> codec.encode(String.class, state)).version()).isEqualTo(2);
  }

  private static Definition.Keyed<Guest, String> texts() {
    return Definition.keyed("charge", Guest.class, String.class, guest -> "")
        .folds(ARRIVALS, (text, arrived) -> text + " " + arrived.id());
  }

  @Test
  void aNewerStateIsRefusedAndKept() {
    deliver("a1");
    KeptKey newer = kept();
    newer = new KeptKey("ann", 2, newer.state(), false, 0, newer.setAside(), 0);
    key = machine(charging(), newer);
    deliver("a2", "a3");
    assertThat(port.waiting()).containsExactly("a2", "a3");
    assertThat(port.cause)
        .hasMessage(
            "the state of charge for the key 'ann' has version 2, this code knows versions up to"
                + " 1: run the code that wrote it, or rebuild charge");
    assertThat(key.state()).isEmpty();
    assertThat(kept().version()).isEqualTo(2);
    assertThat(kept().state()).isEqualTo(newer.state());
    assertThat(kept().stopped()).isTrue();
  }

  @Test
  void aStateThatCannotBeReadStaysAsItIsUntilCodeReadsIt() {
    deliver("a1");
    KeptKey before = kept();
    KeyMachine<Guest, String, Delivered> unread = machine(texts(), before);
    unread.deliver(Delivered.arrival("a2", NOON));
    unread.redrive(port);
    assertThat(port.cause)
        .hasMessageContaining("state of charge for the key 'ann' does not fit its class any more")
        .hasMessageContaining(".reads(");
    assertThat(unread.isStopped()).isTrue();
    KeptKey kept = unread.kept(state -> codec.encode(String.class, state));
    assertThat(kept.state()).isEqualTo(before.state());
    KeyMachine<Guest, String, Delivered> read =
        machine(texts().reads(Integer.class, String::valueOf), kept);
    read.redrive(port);
    assertThat(read.state()).contains("1 a2");
    assertThat(port.line).isEmpty();
  }

  @Test
  void aMigrationThatThrowsStopsTheKey() {
    deliver("a1");
    UnaryOperator<Definition.Keyed<Guest, String>> failing =
        of ->
            of.reads(
                Integer.class,
                count -> {
                  throw new AssertionError("no such count");
                });
    KeyMachine<Guest, String, Delivered> unread = machine(failing.apply(texts()), kept());
    unread.deliver(Delivered.arrival("a2", NOON));
    assertThat(port.cause).hasMessageContaining("no such count");
  }

  @Test
  void aStateThatCannotBeBegunParksTheFirstEventAndIsTriedAgain() {
    key =
        machine(
            Definition.keyed(
                    "charge",
                    Guest.class,
                    Integer.class,
                    guest -> {
                      throw new IllegalStateException("no beginning");
                    })
                .on(ARRIVALS, KeyMachineTest::charged)
                .emits(BILLS));
    deliver("a1", "a2");
    assertThat(port.cause)
        .hasMessageContaining("charge cannot open a state for the key 'ann'")
        .hasMessageContaining("no beginning");
    assertThat(port.waiting()).containsExactly("a1", "a2");
    keptBy(charging());
    key.redrive(port);
    assertThat(key.state()).contains(2);
  }
}
