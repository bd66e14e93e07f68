package dev.impulse.engine;

import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.UNMATCHED_ENTRIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.KeyedFold;
import dev.impulse.Settings;
import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.functions.sales.JoinLedger;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.OrderEvent;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.tck.Failure;
import dev.impulse.tck.TestHost;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order in a currency that does not fit the ledger's. */
class ParkedOrderTest extends EngineTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Definition LEDGER = new JoinLedger().define(Settings.defaults());
  private static final Definition LIMITS = new CheckLimits().define(Settings.defaults());

  @Test
  void itIsInFailuresWholeWithItsCause() {
    EngineTestHost host = trouble();
    Failure failure = host.failures().getFirst();
    assertThat(host.failures()).hasSize(1);
    assertThat(failure.function()).isEqualTo("join-ledger");
    assertThat(failure.event().data()).isEqualTo(order("o2", "ann", "USD 50.00"));
    assertThat(failure.event().id()).isEqualTo("o2");
    assertThat(failure.cause())
        .contains(
            "IllegalArgumentException: the ledger of customer ann is kept in EUR and cannot take"
                + " USD 50.00",
            "at dev.impulse.functions.sales.Ledger.owedBefore");
    assertThat(failure.waiting()).isEqualTo(1);
  }

  @Test
  void itsKeyAloneHasStopped() {
    EngineTestHost host = trouble();
    assertThat(orders(host)).containsExactly("o1", "b1");
    put(host, order("o4", "ann", "EUR 1.00"));
    put(host, order("b2", "bob", "EUR 1.00"));
    host.settle();
    assertThat(orders(host)).containsExactly("o1", "b1", "b2");
    assertThat(host.failures().getFirst().waiting()).isEqualTo(2);
  }

  @Test
  void fixedAndReloadedARedriveBringsItToTheStateThatItWouldHaveHad() {
    EngineTestHost never = host(converting(), LIMITS);
    story(never);
    EngineTestHost host = trouble();
    host.replaceFunctions(dev.impulse.Topology.of(converting(), LIMITS));
    assertThat(host.engine().redrive("join-ledger", "ann")).isZero();
    assertThat(view(host)).isEqualTo(view(never));
    assertThat(host.failures()).isEmpty();
    assertThat(decisions(host, "ann")).isEqualTo(decisions(never, "ann"));
    assertThat(host.replay("join-ledger").differences()).isEmpty();
  }

  @Test
  void droppedItIsGivenUpAndTheRestGoesOn() {
    EngineTestHost host = trouble();
    assertThat(host.engine().drop("join-ledger", "ann")).isZero();
    assertThat(orders(host)).containsExactly("o1", "b1", "o3");
    put(host, order("o2", "ann", "USD 50.00"));
    host.settle();
    assertThat(host.failures()).isEmpty();
    assertThat(view(host)).contains("EUR 400.00");
    assertThat(host.replay("join-ledger").differences()).isEmpty();
  }

  private EngineTestHost trouble() {
    EngineTestHost host = host(LEDGER, LIMITS);
    story(host);
    return host;
  }

  private static void story(TestHost host) {
    host.put(CUSTOMERS, customer("ann"));
    host.put(CUSTOMERS, customer("bob"));
    put(host, order("o1", "ann", "EUR 300.00"));
    put(host, order("o2", "ann", "USD 50.00"));
    put(host, order("b1", "bob", "EUR 10.00"));
    put(host, order("o3", "ann", "EUR 100.00"));
    host.settle();
  }

  /** The ledger, taking a dollar for a euro. */
  private static Definition converting() {
    return converting((Definition.Keyed<?, ?>) LEDGER);
  }

  @SuppressWarnings("unchecked") // the ledger is keyed by customer
  private static <S> Definition converting(Definition.Keyed<?, S> ledger) {
    var keyed = (Definition.Keyed<CustomerId, S>) ledger;
    KeyedFold<CustomerId, S, OrderEvent> orders = keyed.foldOn(ORDERS).orElseThrow();
    return Definition.keyed("join-ledger", CustomerId.class, keyed.state(), keyed::initial)
        .on(ORDERS, (key, state, order) -> orders.fold(key, state, inEuros(order)))
        .on(PAYMENTS, keyed.foldOn(PAYMENTS).orElseThrow())
        .on(CUSTOMERS, keyed.foldOn(CUSTOMERS).orElseThrow())
        .emits(ENRICHED_ORDERS, ENRICHED_PAYMENTS, UNMATCHED_ENTRIES);
  }

  private static OrderEvent inEuros(OrderEvent event) {
    return event instanceof OrderPlaced order
        ? order(
            order.id().value(),
            order.customer().value(),
            order.total().toString().replace("USD", "EUR"))
        : event;
  }

  private static Customer customer(String id) {
    Money limit = Money.parse("EUR 350.00");
    return new Customer(new CustomerId(id), id, id + "@example.com", limit, NOON);
  }

  private static OrderPlaced order(String id, String customer, String total) {
    List<OrderLine> lines = List.of(new OrderLine("chair", 1, Money.parse(total)));
    return new OrderPlaced(new OrderId(id), new CustomerId(customer), lines, NOON);
  }

  private static void put(TestHost host, OrderPlaced order) {
    host.put(ORDERS, order);
  }

  private static List<String> orders(TestHost host) {
    return host.emitted(ENRICHED_ORDERS).stream()
        .map(event -> event.data())
        .map(EnrichedOrder::order)
        .map(order -> order.id().value())
        .toList();
  }

  private static List<?> decisions(TestHost host, String customer) {
    return host.emitted(LIMIT_DECISIONS).stream()
        .filter(event -> event.key().equals(customer))
        .toList();
  }

  private static String view(EngineTestHost host) {
    try (DataFolder data = DataFolder.open(host.folder())) {
      return data.view("join-ledger", "ann").orElseThrow();
    }
  }
}
