package dev.impulse.functions.pricing;

import static dev.impulse.functions.pricing.BucketEvent.PRICE_BUCKETS;
import static dev.impulse.functions.pricing.PricingData.MONDAY;
import static dev.impulse.model.pricing.PricingStreams.PRICES;
import static java.util.Comparator.comparing;

import dev.impulse.model.Money;
import dev.impulse.model.pricing.FuelIndex;
import dev.impulse.model.pricing.IndexId;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.model.pricing.ItemPrice;
import dev.impulse.testkit.Scenario;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class RepricingHistoryTest {

  private static final int EVENTS = 60;

  private static final List<ItemId> ITEMS =
      IntStream.range(0, 12)
          .mapToObj(n -> new ItemId("item-" + n))
          .sorted(comparing(ItemId::value))
          .toList();

  @RepeatedTest(50)
  void whateverTheNumberOfBucketsPricesFollowFromTheWholeHistory(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int buckets = 1 + random.nextInt(4);
    Scenario scenario = Scenario.of(new RepriceItems());
    List<Object> history = new ArrayList<>();
    for (int n = 0; n < EVENTS; n++) {
      history.add(next(MONDAY.plusSeconds(n), random));
      for (BucketEvent event : routed(history.getLast(), buckets)) {
        scenario
            .when(PRICE_BUCKETS, event)
            .then(PRICES, expected(history, event.bucket(), buckets));
      }
    }
  }

  private static ItemPrice[] expected(List<Object> history, BucketId bucket, int buckets) {
    PriceOracle oracle = new PriceOracle(history);
    return ITEMS.stream()
        .filter(item -> BucketId.of(item, buckets).equals(bucket))
        .map(oracle::publishedByLast)
        .flatMap(Optional::stream)
        .toArray(ItemPrice[]::new);
  }

  private static List<? extends BucketEvent> routed(Object event, int buckets) {
    return switch (event) {
      case Item item -> List.of(new ItemAssigned(BucketId.of(item.id(), buckets), item));
      case FuelIndex index ->
          IntStream.range(0, buckets)
              .mapToObj(n -> new IndexAssigned(BucketId.of(n), index))
              .toList();
      default -> throw new IllegalArgumentException(event.toString());
    };
  }

  private static Object next(Instant at, Random random) {
    return random.nextBoolean() ? listed(at, random) : moved(at, random);
  }

  private static Item listed(Instant at, Random random) {
    ItemId id = ITEMS.get(random.nextInt(ITEMS.size()));
    Money listPrice = Money.of("EUR", "0.01").times(random.nextInt(3_000));
    return new Item(id, "The " + id, listPrice, at);
  }

  private static FuelIndex moved(Instant at, Random random) {
    BigDecimal base = BigDecimal.valueOf(3_000 + 1_500 * random.nextInt(2), 2);
    BigDecimal value = base.add(BigDecimal.valueOf(random.nextInt(400) - 200, 2));
    return new FuelIndex(new IndexId("brent"), value, base, at);
  }
}
