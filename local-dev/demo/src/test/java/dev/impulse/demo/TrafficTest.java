package dev.impulse.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.impulse.EventStream;
import dev.impulse.model.pricing.FuelIndex;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.LimitDecision.Verdict;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficTest {

  private static final int EVENTS = 50_000;

  private final List<TrafficEvent<?>> all = list(Traffic.of(7, EVENTS));

  @Test
  void sameSeedAndNumberGiveTheSameEventsInTheSameOrder() {
    assertThat(Traffic.of(7, EVENTS)).containsExactlyElementsOf(all);
  }

  @Test
  void anotherSeedGivesOtherEvents() {
    assertThat(list(Traffic.of(8, EVENTS))).isNotEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 20, 999, 5_000})
  void thereAreAsManyEventsAsAskedFor(long events) {
    assertThat(Traffic.of(1, events)).hasSize((int) events);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12_345, EVENTS - 1, EVENTS})
  void skippingLeavesTheTail(int n) {
    assertThat(Traffic.of(7, EVENTS).skip(n)).containsExactlyElementsOf(all.subList(n, EVENTS));
  }

  @Test
  void skippingAddsUp() {
    assertThat(Traffic.of(7, 1_000).skip(300).skip(200)).hasSize(500);
    assertThat(Traffic.of(7, 1_000).skip(5_000)).isEmpty();
  }

  @Test
  void afterTheLastEventThereIsNone() {
    assertThatThrownBy(() -> Traffic.of(7, 0).iterator().next())
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void oneInTwentyHasBeenPutBefore() {
    int again = EVENTS - new HashSet<>(all).size();
    assertThat((double) again / EVENTS).isCloseTo(0.05, within(0.005));
  }

  @Test
  void duplicatesComeSoonAndMuchLater() {
    Map<Object, Integer> first = new HashMap<>();
    List<Integer> delays = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Integer before = first.putIfAbsent(all.get(i).data(), i);
      if (before != null) {
        delays.add(i - before);
      }
    }
    assertThat(delays).anyMatch(delay -> delay <= 5).anyMatch(delay -> delay > 2_000);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.4, 0.85})
  void asManyOrdersAndPaymentsAsWantedComeBeforeTheirCustomer(double share) {
    Set<CustomerId> known = new HashSet<>();
    int trades = 0;
    int early = 0;
    for (Object event : once(Traffic.of(7, EVENTS, Mixes.withEarly(share)))) {
      CustomerId trader = trader(event);
      if (event instanceof Customer customer) {
        known.add(customer.id());
      } else if (trader != null) {
        trades++;
        early += known.contains(trader) ? 0 : 1;
      }
    }
    assertThat((double) early / trades).isCloseTo(share, within(0.02));
  }

  @Test
  void someCustomersNeverBecomeKnownAndSomeChange() {
    Set<CustomerId> known = new HashSet<>();
    int changes = 0;
    Set<CustomerId> traders = new HashSet<>();
    for (Object event : once(all)) {
      CustomerId trader = trader(event);
      if (event instanceof Customer customer) {
        changes += known.add(customer.id()) ? 0 : 1;
      } else if (trader != null) {
        traders.add(trader);
      }
    }
    assertThat(known).hasSizeBetween(EVENTS / 60, EVENTS / 50);
    assertThat(changes).isPositive();
    assertThat(traders.stream().filter(trader -> !known.contains(trader))).isNotEmpty();
  }

  @Test
  void ordersHaveOneToFiveLinesOfOneToNinetyNinePiecesAtOneToFiveHundredEuros() {
    List<OrderPlaced> orders = all(OrderPlaced.class);
    assertThat(orders)
        .extracting(order -> order.lines().size())
        .contains(1, 2, 3, 4, 5)
        .allMatch(lines -> lines <= 5);
    assertThat(orders)
        .flatExtracting(OrderPlaced::lines)
        .allSatisfy(line -> assertThat(line.quantity()).isBetween(1, 99))
        .extracting(OrderLine::price)
        .allSatisfy(price -> assertThat(Euros.cents(price)).isBetween(1_00L, 500_00L));
  }

  @Test
  void aCancellationFollowsItsOrderOnceAndCarriesItsAmount() {
    Map<OrderId, OrderPlaced> open = new HashMap<>();
    int cancellations = 0;
    for (Object event : once(all)) {
      if (event instanceof OrderPlaced order) {
        open.put(order.id(), order);
      } else if (event instanceof OrderCancelled cancelled) {
        OrderPlaced order = open.remove(cancelled.id());
        assertThat(order).isNotNull();
        assertThat(cancelled.customer()).isEqualTo(order.customer());
        assertThat(cancelled.amount()).isEqualTo(order.total());
        cancellations++;
      }
    }
    assertThat(cancellations).isBetween(EVENTS / 50, EVENTS / 25);
  }

  @Test
  void fewPaymentsAreMoreThanWhatIsOwed() {
    Map<CustomerId, Long> owed = new HashMap<>();
    int payments = 0;
    int credits = 0;
    for (Object event : once(all)) {
      switch (event) {
        case OrderPlaced order -> owed.merge(order.customer(), order.total().minor(), Long::sum);
        case OrderCancelled order ->
            owed.merge(order.customer(), -order.amount().minor(), Long::sum);
        case Payment payment -> {
          payments++;
          credits +=
              owed.merge(payment.customer(), -payment.amount().minor(), Long::sum) < 0 ? 1 : 0;
        }
        default -> {}
      }
    }
    assertThat((double) credits / payments).isBetween(0.005, 0.05);
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 20_000, 100_000})
  void tenToFortyPercentOfTheDecisionsAreBreached(int events) {
    AnswersInMemory answers = StepByStep.to(Traffic.of(7, events));
    long breached = answers.decisions.stream().filter(d -> d.verdict() == Verdict.BREACHED).count();
    assertThat((double) breached / answers.decisions.size()).isBetween(0.1, 0.4);
  }

  @Test
  void itemsAreListedAndSomeAgainAtAnotherPrice() {
    Map<ItemId, Set<Long>> prices = new HashMap<>();
    once(all).stream()
        .filter(Item.class::isInstance)
        .map(Item.class::cast)
        .forEach(item ->
            prices
                .computeIfAbsent(item.id(), _ -> new HashSet<>())
                .add(Euros.cents(item.listPrice())));
    assertThat(prices).hasSize(EVENTS / 100);
    assertThat(prices.values()).anyMatch(listings -> listings.size() > 1);
  }

  @Test
  void noMoreItemsThanTheMixAllows() {
    TrafficMix mix = new TrafficMix(0.05, 0.4, 0.5, 0.03, 50, 100, 25, 500);
    Set<ItemId> items = new HashSet<>();
    Traffic.of(7, EVENTS, mix)
        .forEach(each -> {
          if (each.data() instanceof Item item) {
            items.add(item.id());
          }
        });
    assertThat(items).hasSize(25);
  }

  @Test
  void theIndexStartsAtItsBaseAndMovesOnceInAFewHundredEvents() {
    List<FuelIndex> moves = all(FuelIndex.class);
    assertThat(moves).hasSizeBetween(EVENTS / 750, EVENTS / 333);
    BigDecimal base = moves.getFirst().base();
    assertThat(moves).extracting(FuelIndex::base).containsOnly(base);
    assertThat(moves.getFirst().value()).isEqualByComparingTo(base);
    assertThat(moves).extracting(FuelIndex::value).anyMatch(value -> value.compareTo(base) != 0);
  }

  @Test
  void eachEventHasALaterTimeThanTheOneBefore() {
    Instant last = Instant.parse("2026-01-01T00:00:00Z");
    for (TrafficEvent<?> event : new LinkedHashSet<>(all)) {
      Instant time = time(event);
      assertThat(time).isAfter(last);
      last = time;
    }
  }

  @Test
  void everyEventHasAnIdentityOfItsOwn() {
    Set<String> identities = new HashSet<>();
    Set<TrafficEvent<?>> once = new LinkedHashSet<>(all);
    once.forEach(event -> identities.add(identity(event)));
    assertThat(identities).hasSameSizeAs(once);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> Traffic.of(1, -1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> Mixes.withEarly(1.5))
        .hasMessageContaining("early")
        .hasMessageContaining("1.5");
    assertThatThrownBy(() -> new TrafficMix(0.05, 0.4, 0.5, 0.03, 0, 100, 1_000, 500))
        .hasMessageContaining("eventsPerCustomer");
  }

  private static <T> Instant time(TrafficEvent<T> event) {
    EventStream<?, T> stream = event.stream();
    return stream.time(event.data()).orElseThrow();
  }

  private static <T> String identity(TrafficEvent<T> event) {
    return event.stream().type(event.data()) + " " + event.stream().id(event.data()).orElseThrow();
  }

  private static @Nullable CustomerId trader(Object event) {
    return switch (event) {
      case OrderPlaced order -> order.customer();
      case Payment payment -> payment.customer();
      default -> null;
    };
  }

  private <T> List<T> all(Class<T> type) {
    return once(all).stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Set<Object> once(Iterable<TrafficEvent<?>> traffic) {
    Set<Object> events = new LinkedHashSet<>();
    traffic.forEach(each -> events.add(each.data()));
    return events;
  }

  private static List<TrafficEvent<?>> list(Traffic traffic) {
    List<TrafficEvent<?>> list = new ArrayList<>();
    traffic.forEach(list::add);
    return list;
  }
}
