package dev.impulse;

import static dev.impulse.Hotel.ARRIVALS;
import static dev.impulse.Hotel.BILLS;
import static dev.impulse.Hotel.NOON;
import static dev.impulse.Hotel.STAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Hotel.Arrived;
import dev.impulse.Hotel.Bill;
import dev.impulse.Hotel.Guest;
import dev.impulse.Hotel.Left;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamTest {

  private static final Guest ANN = new Guest("ann");

  private record Unnamed(Guest guest) {}

  sealed interface PartlyNamed {
    @EventType("test.named")
    record Named(Guest guest) implements PartlyNamed {}

    record Nameless(Guest guest) implements PartlyNamed {}
  }

  @Test
  void findsAPayloadsKeyTypeIdAndTime() {
    Arrived arrived = new Arrived("a1", ANN, NOON);
    assertThat(ARRIVALS.key(arrived)).isEqualTo(ANN);
    assertThat(ARRIVALS.type(arrived)).isEqualTo("hotel.guest-arrived");
    assertThat(ARRIVALS.id(arrived)).contains("a1");
    assertThat(ARRIVALS.time(arrived)).contains(NOON);
  }

  @Test
  void aSealedPayloadHasTheTypeOfItsRecord() {
    assertThat(STAYS.type(new Arrived("a1", ANN, NOON))).isEqualTo("hotel.guest-arrived");
    assertThat(STAYS.type(new Left("l1", ANN))).isEqualTo("hotel.guest-left");
  }

  @Test
  void knowsNeitherIdNorTimeUnlessToldHow() {
    Bill bill = new Bill(ANN, 3);
    assertThat(BILLS.id(bill)).isEmpty();
    assertThat(BILLS.time(bill)).isEmpty();
    assertThat(BILLS.isIdentified()).isFalse();
    assertThat(ARRIVALS.isIdentified()).isTrue();
  }

  @Test
  void toldHowItIsAnotherStreamObjectOfTheSameName() {
    EventStream<Guest, Bill> identified = BILLS.identifiedBy(bill -> "b" + bill.nights());
    assertThat(identified.id(new Bill(ANN, 3))).contains("b3");
    assertThat(BILLS.isIdentified()).isFalse();
    assertThat(identified).isEqualTo(BILLS).hasSameHashCodeAs(BILLS);
  }

  @Test
  void streamsAreEqualByNameAndPrintedByIt() {
    assertThat(BILLS).isNotEqualTo(ARRIVALS).hasToString("bills");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bills", "bills_due", "bills-", "-bills", "bills--due", "9bills", "bills due"})
  void aNameIsInKebabCase(String name) {
    assertThatThrownBy(() -> EventStream.of(name, Guest.class, Bill.class, Bill::guest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stream name '%s' is not in kebab case, such as 'limit-decisions'", name);
  }

  @Test
  void everyPayloadRecordNamesItsEventType() {
    assertThatThrownBy(() -> EventStream.of("x", Guest.class, Unnamed.class, Unnamed::guest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unnamed names no event type: annotate it with @EventType");
    assertThatThrownBy(() -> EventStream.of("x", Guest.class, PartlyNamed.class, any -> ANN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nameless names no event type");
  }
}
