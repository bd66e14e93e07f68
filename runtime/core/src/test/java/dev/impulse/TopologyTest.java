package dev.impulse;

import static dev.impulse.Hotel.ARRIVALS;
import static dev.impulse.Hotel.BILLS;
import static dev.impulse.Hotel.CLEANINGS;
import static dev.impulse.Hotel.STAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.impulse.Hotel.Arrived;
import dev.impulse.Hotel.Bill;
import dev.impulse.Hotel.Cleaned;
import dev.impulse.Hotel.Guest;
import dev.impulse.Hotel.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyTest {

  private static final Definition.Stateless GREET = stateless("greet", STAYS).emits(ARRIVALS);
  private static final Definition.Keyed<Guest, Integer> CHARGE =
      Definition.keyed("charge", Guest.class, Integer.class, guest -> 0)
          .folds(ARRIVALS, (count, arrived) -> count)
          .emits(BILLS);
  private static final Definition.Stateless MAIL =
      stateless("mail", BILLS).sends(Delivery.AT_LEAST_ONCE);

  @Test
  void isPrintedAsTheFlowFromTheFirstToTheLast() {
    assertThat(Topology.of(MAIL, CHARGE, GREET))
        .hasToString(
            """
            stays → [greet] → arrivals
            arrivals → [charge by Guest] → bills
            bills → [mail] ✉ AT_LEAST_ONCE\
            """);
  }

  @Test
  void severalStreamsOfAFunctionArePrintedInOneLine() {
    Definition tidy =
        stateless("tidy", STAYS).on(CLEANINGS, cleaned -> List.of()).emits(BILLS, ARRIVALS);
    assertThat(Topology.of(tidy)).hasToString("stays, cleanings → [tidy] → bills, arrivals");
  }

  @Test
  void aCycleIsPrintedAndNamesOnlyTheFunctionsInIt() {
    Definition recommend = stateless("recommend", BILLS).emits(ARRIVALS);
    Topology topology = Topology.of(MAIL, CHARGE, GREET, recommend);
    assertThat(topology.cycle()).containsExactly("charge", "recommend");
    assertThat(topology.toString()).endsWith("\ncycle: charge, recommend");
  }

  @Test
  void aFunctionThatFeedsItselfIsACycle() {
    assertThat(Topology.of(stateless("echo", STAYS).emits(STAYS)).cycle()).containsExactly("echo");
    assertThat(Topology.of(GREET, CHARGE, MAIL).cycle()).isEmpty();
  }

  @Test
  void findsStreamsAndFunctionsByName() {
    Topology topology = Topology.of(GREET, CHARGE);
    assertThat(topology.streams()).containsExactly(STAYS, ARRIVALS, BILLS);
    assertThat(topology.stream("bills")).contains(BILLS);
    assertThat(topology.stream("tips")).isEmpty();
    assertThat(topology.function("charge")).contains(CHARGE);
    assertThat(topology.function("change")).isEmpty();
  }

  @Test
  void refusesAFunctionNameThatIsNotInKebabCase() {
    assertThat(faults(stateless("Greet", STAYS)))
        .containsExactly("function name 'Greet' is not in kebab case, such as 'limit-decisions'");
  }

  @Test
  void refusesAFunctionThatReadsNothing() {
    assertThat(faults(Definition.stateless("idle")))
        .containsExactly("idle reads no stream: add .on(STREAM, handler)");
  }

  @Test
  void refusesTwoHandlersOfOneStream() {
    assertThat(faults(stateless("greet", STAYS).on(STAYS, stay -> List.of())))
        .containsExactly("greet handles the stream stays 2 times: keep one handler");
  }

  @Test
  void refusesToFoldAStreamByAnotherKey() {
    @SuppressWarnings("unchecked") // what the compiler refuses otherwise
    EventStream<Guest, Cleaned> cleanings =
        (EventStream<Guest, Cleaned>) (EventStream<?, Cleaned>) CLEANINGS;
    assertThat(faults(CHARGE.folds(cleanings, (count, cleaned) -> count)))
        .containsExactly(
            "charge is keyed by dev.impulse.Hotel$Guest, but cleanings is keyed by"
                + " dev.impulse.Hotel$Room: re-key the stream by a stateless function");
  }

  @Test
  void refusesTwoFunctionsOfOneName() {
    assertThat(faults(GREET, stateless("greet", BILLS)))
        .containsExactly("2 functions have the name greet: rename all but one");
  }

  @Test
  void refusesOneStreamNameForTwoPayloads() {
    EventStream<Guest, Arrived> otherBills =
        EventStream.of("bills", Guest.class, Arrived.class, Arrived::guest);
    assertThat(faults(CHARGE, MAIL, stateless("file", otherBills)))
        .containsExactly(
            "the stream bills has the payload dev.impulse.Hotel$Bill in charge, mail but"
                + " dev.impulse.Hotel$Arrived in file: share one stream constant");
  }

  @Test
  void refusesOneStreamNameForTwoKeys() {
    EventStream<Room, Bill> otherBills =
        EventStream.of("bills", Room.class, Bill.class, bill -> new Room("1"));
    assertThat(faults(MAIL, stateless("file", otherBills)))
        .containsExactly(
            "the stream bills has the key dev.impulse.Hotel$Guest in mail but"
                + " dev.impulse.Hotel$Room in file: share one stream constant");
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    assertThat(faults(stateless("Greet", STAYS), Definition.stateless("mail"), MAIL)).hasSize(3);
    TopologyException refused = refused(stateless("Greet", STAYS), Definition.stateless("idle"));
    assertThat(refused)
        .hasMessage(
            """
            these functions cannot run together:
              - function name 'Greet' is not in kebab case, such as 'limit-decisions'
              - idle reads no stream: add .on(STREAM, handler)\
            """);
  }

  private static <T> Definition.Stateless stateless(String name, EventStream<?, T> stream) {
    return Definition.stateless(name).on(stream, data -> List.of());
  }

  private static List<String> faults(Definition... functions) {
    return refused(functions).faults();
  }

  private static TopologyException refused(Definition... functions) {
    return catchThrowableOfType(TopologyException.class, () -> Topology.of(functions));
  }
}
