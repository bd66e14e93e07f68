package dev.impulse.engine.eventtime;

import static dev.impulse.engine.eventtime.Promoted.Change.ENDED;
import static dev.impulse.engine.eventtime.Promoted.Change.LAPSED;
import static dev.impulse.engine.eventtime.Promoted.Change.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventStream;
import dev.impulse.Step;
import dev.impulse.engine.ImportedHistory;
import dev.impulse.engine.ImportedHistory.Past;
import io.avaje.jsonb.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promotions start and end by time, and lapse when the price leaves their band. */
class PromotionTest {

  private static final Id CAR = new Id("car");

  private static final EventStream<Id, Price> PRICES =
      EventStream.of("item-prices", Id.class, Price.class, Price::item)
          .identifiedBy(price -> price.item().value() + "@" + price.at())
          .timedBy(Price::at);
  private static final EventStream<Id, Promotion> PROMOTIONS =
      EventStream.of("promotions", Id.class, Promotion.class, Promotion::item)
          .identifiedBy(promotion -> promotion.item().value() + "@" + promotion.from())
          .timedBy(Promotion::planned);
  private static final EventStream<Id, Promoted> PROMOTED =
      EventStream.of("promoted", Id.class, Promoted.class, Promoted::item);

  @TempDir Path temp;

  /**
   * One item.
   *
   * @param planned a promotion that has not ended
   * @param reference the price at its start, once it has started
   */
  @Json
  record Item(int price, @Nullable Promotion planned, @Nullable Integer reference) {

    static final Item UNKNOWN = new Item(0, null, null);

    Step<Item> price(Price set) {
      if (planned == null || reference == null || isWithin(planned, reference, set.price())) {
        return Step.to(new Item(set.price(), planned, reference));
      }
      return Step.to(
          new Item(set.price(), null, null),
          Effect.emit(PROMOTED, new Promoted(set.item(), LAPSED, set.price(), set.at())));
    }

    private static boolean isWithin(Promotion promotion, int reference, int price) {
      return 100 * Math.abs(price - reference) <= promotion.band() * reference;
    }

    Step<Item> plan(Promotion promotion) {
      return Step.to(new Item(price, promotion, null));
    }

    Optional<Instant> due() {
      return Optional.ofNullable(planned)
          .map(promotion -> reference == null ? promotion.from() : promotion.to());
    }

    Step<Item> wake(Id item, Instant due) {
      boolean starts = reference == null;
      Promoted told = new Promoted(item, starts ? STARTED : ENDED, price, due);
      Item next = starts ? new Item(price, planned, price) : new Item(price, null, null);
      return Step.to(next, Effect.emit(PROMOTED, told));
    }
  }

  private static Definition promotions() {
    return Definition.keyed("promotions", Id.class, Item.class, _ -> Item.UNKNOWN)
        .on(PRICES, Item::price)
        .on(PROMOTIONS, Item::plan)
        .wakes(Item::due, (id, item, due) -> item.wake(id, due))
        .emits(PROMOTED);
  }

  private static Instant march(int day) {
    return Instant.parse("2004-03-01T00:00:00Z").plusSeconds((day - 1) * 86_400L);
  }

  private static Past<?> price(int price, int day) {
    return new Past<>(PRICES, new Price(CAR, price, march(day)));
  }

  private static Past<?> promotion(int from, int to) {
    return new Past<>(PROMOTIONS, new Promotion(CAR, 10, march(from), march(to), march(2)));
  }

  private List<Promoted> promoted(Past<?>... past) {
    return ImportedHistory.of(temp, List.of(past), _ -> promotions()).emitted(PROMOTED);
  }

  @Test
  void aPromotionOf2004StartsAtThePriceOfItsStartAndLapsesWhereThePriceLeavesItsBand() {
    assertThat(promoted(price(100, 1), promotion(10, 20), price(110, 5), price(130, 18)))
        .containsExactly(
            new Promoted(CAR, STARTED, 110, march(10)), new Promoted(CAR, LAPSED, 130, march(18)));
  }

  @Test
  void aPromotionOf2004WhosePriceStaysWithinItsBandEndsByTime() {
    assertThat(promoted(price(100, 1), promotion(10, 20), price(110, 5), price(120, 18)))
        .containsExactly(
            new Promoted(CAR, STARTED, 110, march(10)), new Promoted(CAR, ENDED, 120, march(20)));
  }
}
