package dev.impulse.functions.sales;

import static dev.impulse.functions.sales.SalesData.ANN;
import static dev.impulse.functions.sales.SalesData.NOON;
import static dev.impulse.functions.sales.SalesData.annWithLimit;
import static dev.impulse.functions.sales.SalesData.eur;
import static dev.impulse.functions.sales.SalesData.order;
import static dev.impulse.functions.sales.SalesData.payment;
import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.UNMATCHED_ENTRIES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventStream;
import dev.impulse.OlderState;
import dev.impulse.Settings;
import dev.impulse.Step;
import dev.impulse.Waiting;
import dev.impulse.json.JsonCodec;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.EnrichedPayment;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentId;
import dev.impulse.model.sales.UnmatchedOrder;
import dev.impulse.spi.DefinedFunction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ledgers as they were kept before waiting was bounded. */
class UnboundedLedgerTest {

  private static final String UNKNOWN =
      """
      {"exposure":"EUR 200.00","waiting":[\
      {"@type":"OrderEntry","order":{"id":"chairs","customer":"ann","lines":[\
      {"product":"chair","quantity":1,"price":"EUR 300.00"}],"placedAt":"2026-03-01T12:00:00Z"},\
      "exposure":"EUR 300.00"},\
      {"@type":"PaymentEntry","payment":{"id":"deposit","customer":"ann","amount":"EUR 100.00",\
      "paidAt":"2026-03-01T12:00:00Z"},"owed":"EUR 200.00"}]}\
      """;

  private static final String KNOWN =
      """
      {"customer":{"id":"ann","name":"Ann","email":"ann@example.org","creditLimit":"EUR 1000.00",\
      "since":"2026-03-01T12:00:00Z"},"exposure":"EUR 200.00","waiting":[]}\
      """;

  private final Customer ann = annWithLimit(eur("1000"));
  private final OrderPlaced chairs = order("chairs", eur("300"));
  private final Payment deposit = payment("deposit", eur("100"));

  @Test
  void whatWaitedIsEnrichedOnceTheCustomerIsKnown() {
    assertThat(after(UNKNOWN, Settings.defaults(), CUSTOMERS, ann))
        .isEqualTo(
            Step.to(
                new Ledger(ann, eur("200"), Waiting.none()),
                Effect.emit(ENRICHED_ORDERS, new EnrichedOrder(chairs, ann, eur("300"))),
                Effect.emit(ENRICHED_PAYMENTS, new EnrichedPayment(deposit, ann, eur("200")))));
  }

  @Test
  void whatWaitedHasDoneSoSinceItHappened() {
    Payment late = new Payment(new PaymentId("late"), ANN, eur("1"), NOON.plusSeconds(3_601));
    Settings anHour = Settings.of(Map.of("join-ledger.time", "PT1H"));
    assertThat(after(UNKNOWN, anHour, PAYMENTS, late).effects())
        .hasSize(2)
        .startsWith(Effect.emit(UNMATCHED_ENTRIES, new UnmatchedOrder(chairs, eur("300"))));
    Settings longer = Settings.of(Map.of("join-ledger.time", "PT1H1S"));
    assertThat(after(UNKNOWN, longer, PAYMENTS, late).effects()).isEmpty();
  }

  @Test
  void moreThanMayWaitAreGivenUpWhenTheNextComes() {
    Settings two = Settings.of(Map.of("join-ledger.most", "2"));
    assertThat(after(UNKNOWN, two, PAYMENTS, payment("next", eur("1"))).effects())
        .isEqualTo(List.of(Effect.emit(UNMATCHED_ENTRIES, new UnmatchedOrder(chairs, eur("300")))));
  }

  @Test
  void aKnownCustomerStaysKnown() {
    Payment next = payment("next", eur("1"));
    assertThat(after(KNOWN, Settings.defaults(), PAYMENTS, next))
        .isEqualTo(
            Step.to(
                new Ledger(ann, eur("199"), Waiting.none()),
                Effect.emit(ENRICHED_PAYMENTS, new EnrichedPayment(next, ann, eur("199")))));
  }

  private static <T> Step<Ledger> after(
      String kept, Settings settings, EventStream<CustomerId, T> stream, T data) {
    Definition.Keyed<CustomerId, Ledger> definition = joinLedger(settings);
    Ledger ledger = today(definition.olderStates().getFirst(), kept);
    return definition.foldOn(stream).orElseThrow().fold(ANN, ledger, data);
  }

  @SuppressWarnings("unchecked") // join-ledger keeps a ledger by customer
  private static Definition.Keyed<CustomerId, Ledger> joinLedger(Settings settings) {
    return (Definition.Keyed<CustomerId, Ledger>)
        DefinedFunction.alone(new JoinLedger(), settings).definition();
  }

  private static <O> Ledger today(OlderState<O, Ledger> older, String kept) {
    O then = JsonCodec.create().restore(older.type(), kept.getBytes(UTF_8));
    return older.migration().apply(then);
  }
}
