package dev.impulse.benchmarks.lambda;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * check-limits by Lambda's own types of events and responses, payloads by Jackson's data binding.
 */
final class PojoHandler implements Handler {

  record Enriched(Order order, Known customer, String exposure) {

    EnrichedOrder model() {
      return new EnrichedOrder(order.model(), customer.model(), Money.parse(exposure));
    }
  }

  record Order(String id, String customer, List<Line> lines, String placedAt) {

    OrderPlaced model() {
      return new OrderPlaced(
          new OrderId(id),
          new CustomerId(customer),
          lines.stream().map(Line::model).toList(),
          Instant.parse(placedAt));
    }
  }

  record Line(String product, int quantity, String price) {

    OrderLine model() {
      return new OrderLine(product, quantity, Money.parse(price));
    }
  }

  record Known(String id, String name, String email, String creditLimit, String since) {

    Customer model() {
      return new Customer(
          new CustomerId(id), name, email, Money.parse(creditLimit), Instant.parse(since));
    }
  }

  record Written(
      String specversion,
      String id,
      String source,
      String type,
      String time,
      String partitionkey,
      String datacontenttype,
      Decision data) {

    static Written of(Instant time, LimitDecision decision) {
      return new Written(
          "1.0",
          decision.order().value(),
          Decisions.SOURCE,
          Decisions.TYPE,
          time.toString(),
          decision.customer().value(),
          "application/json",
          Decision.of(decision));
    }
  }

  record Decision(
      String order,
      String customer,
      String verdict,
      String exposure,
      String limit,
      String placedAt) {

    static Decision of(LimitDecision decision) {
      return new Decision(
          decision.order().value(),
          decision.customer().value(),
          decision.verdict().name(),
          decision.exposure().toString(),
          decision.limit().toString(),
          decision.placedAt().toString());
    }
  }

  private final PojoDecoder<Enriched, EnrichedOrder> decoder =
      new PojoDecoder<>(Enriched.class, Enriched::model);
  private final ObjectWriter decisions = new ObjectMapper().writerFor(Written.class);
  private final ObjectWriter responses = new ObjectMapper().writerFor(StreamsEventResponse.class);

  @Override
  public Handled handle(byte[] event) throws IOException {
    List<byte[]> events = new ArrayList<>();
    for (Decoded<EnrichedOrder> order : decoder.decode(event)) {
      LimitDecision decision = Decisions.on(order.payload());
      events.add(decisions.writeValueAsBytes(Written.of(order.time(), decision)));
    }
    return new Handled(responses.writeValueAsBytes(new StreamsEventResponse(List.of())), events);
  }
}
