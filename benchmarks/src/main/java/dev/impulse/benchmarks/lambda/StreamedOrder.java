package dev.impulse.benchmarks.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Enriched orders read by hand over Jackson's streaming parser. */
final class StreamedOrder {

  private StreamedOrder() {}

  static EnrichedOrder read(JsonParser parser) throws IOException {
    OrderPlaced order = null;
    Customer customer = null;
    Money exposure = null;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      switch (field) {
        case "order" -> order = order(parser);
        case "customer" -> customer = customer(parser);
        case "exposure" -> exposure = Money.parse(parser.getText());
        default -> parser.skipChildren();
      }
    }
    return new EnrichedOrder(there(order), there(customer), there(exposure));
  }

  private static OrderPlaced order(JsonParser parser) throws IOException {
    OrderId id = null;
    CustomerId customer = null;
    List<OrderLine> lines = null;
    Instant placedAt = null;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      switch (field) {
        case "id" -> id = new OrderId(parser.getText());
        case "customer" -> customer = new CustomerId(parser.getText());
        case "lines" -> lines = lines(parser);
        case "placedAt" -> placedAt = Instant.parse(parser.getText());
        default -> parser.skipChildren();
      }
    }
    return new OrderPlaced(there(id), there(customer), there(lines), there(placedAt));
  }

  private static List<OrderLine> lines(JsonParser parser) throws IOException {
    List<OrderLine> lines = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      lines.add(line(parser));
    }
    return lines;
  }

  private static OrderLine line(JsonParser parser) throws IOException {
    String product = null;
    int quantity = 0;
    Money price = null;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      switch (field) {
        case "product" -> product = parser.getText();
        case "quantity" -> quantity = parser.getIntValue();
        case "price" -> price = Money.parse(parser.getText());
        default -> parser.skipChildren();
      }
    }
    return new OrderLine(there(product), quantity, there(price));
  }

  private static Customer customer(JsonParser parser) throws IOException {
    CustomerId id = null;
    String name = null;
    String email = null;
    Money creditLimit = null;
    Instant since = null;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      switch (field) {
        case "id" -> id = new CustomerId(parser.getText());
        case "name" -> name = parser.getText();
        case "email" -> email = parser.getText();
        case "creditLimit" -> creditLimit = Money.parse(parser.getText());
        case "since" -> since = Instant.parse(parser.getText());
        default -> parser.skipChildren();
      }
    }
    return new Customer(there(id), there(name), there(email), there(creditLimit), there(since));
  }

  private static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
