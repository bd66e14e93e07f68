package dev.impulse.spi;

import static dev.impulse.Hotel.BILLS;
import static dev.impulse.Hotel.NOON;
import static dev.impulse.Hotel.STAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.Delivery;
import dev.impulse.Effect;
import dev.impulse.EventStream;
import dev.impulse.Hotel.Arrived;
import dev.impulse.Hotel.Bill;
import dev.impulse.Hotel.Guest;
import dev.impulse.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectIdentitiesTest {

  private static final Guest ANN = new Guest("ann");
  private static final Delivered CAUSE = Delivered.arrival("a1", NOON);
  private static final EventStream<Guest, Arrived> DATED =
      EventStream.of("dated", Guest.class, Arrived.class, Arrived::guest)
          .identifiedBy(Arrived::id)
          .timedBy(Arrived::at);

  private static Definition charge(String name, String... formerNames) {
    return Definition.stateless(name)
        .emits(BILLS, STAYS, DATED)
        .sends(Delivery.AT_LEAST_ONCE)
        .succeeds(formerNames);
  }

  private static List<Outgoing> identified(Definition function, Effect... effects) {
    return new EffectIdentities(function).identified(List.of(effects), CAUSE);
  }

  @Test
  void aFunctionThatSucceedsOthersUsesTheFirstOfTheirNames() {
    Effect bill = Effect.emit(BILLS, new Bill(ANN, 1));
    Effect mail = Effect.send(new Message("m1", "ann@x.org", "s", "t"));
    assertThat(identified(charge("charge", "bill", "invoice"), bill, mail))
        .isEqualTo(identified(charge("bill"), bill, mail))
        .isNotEqualTo(identified(charge("charge"), bill, mail));
  }

  @Test
  void anEventHappensWhenItsPayloadSaysElseWhenItsCauseDid() {
    Instant then = NOON.minusSeconds(99);
    List<Outgoing> both =
        identified(
            charge("charge"),
            Effect.emit(DATED, new Arrived("d1", ANN, then)),
            Effect.emit(BILLS, new Bill(ANN, 1)));
    assertThat(both)
        .extracting(effect -> ((Outgoing.Emitted<?>) effect).event().time())
        .containsExactly(then, NOON);
  }

  @Test
  void anEventThatWouldNotBeTakenWereItPutIsRefused() {
    refused(
        Effect.emit(STAYS, new Arrived(" ", ANN, NOON)), "charge emits to stays", "id must not");
    refused(Effect.emit(STAYS, new Arrived("s1", new Guest(""), NOON)), "stays", "key must not");
    refused(Effect.emit(DATED, new Arrived("s1", ANN, Instant.MAX)), "dated", "time must be from");
  }

  private static void refused(Effect effect, String... message) {
    assertThatThrownBy(() -> identified(charge("charge"), effect))
        .isInstanceOf(IllegalStateException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(message));
  }
}
