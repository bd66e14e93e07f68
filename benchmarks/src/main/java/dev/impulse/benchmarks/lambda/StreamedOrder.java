package dev.impulse.benchmarks.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Orders and customers read and written by hand over Jackson's streaming parser and generator. */
public final class StreamedOrder {

  static final JsonFactory JSON = new JsonFactory();

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

  /** The members of an object that has begun. */
  public static OrderPlaced order(JsonParser parser) throws IOException {
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

  static OrderCancelled cancelled(JsonParser parser) throws IOException {
    OrderId id = null;
    CustomerId customer = null;
    Money amount = null;
    Instant cancelledAt = null;
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      switch (field) {
        case "id" -> id = new OrderId(parser.getText());
        case "customer" -> customer = new CustomerId(parser.getText());
        case "amount" -> amount = Money.parse(parser.getText());
        case "cancelledAt" -> cancelledAt = Instant.parse(parser.getText());
        default -> parser.skipChildren();
      }
    }
    return new OrderCancelled(there(id), there(customer), there(amount), there(cancelledAt));
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

  static Customer customer(JsonParser parser) throws IOException {
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

  /** The members of an object that has begun. */
  static void write(JsonGenerator json, EnrichedOrder enriched) throws IOException {
    json.writeFieldName("order");
    write(json, enriched.order());
    json.writeFieldName("customer");
    write(json, enriched.customer());
    json.writeStringField("exposure", enriched.exposure().toString());
  }

  static void write(JsonGenerator json, OrderPlaced order) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", order.id().value());
    json.writeStringField("customer", order.customer().value());
    json.writeArrayFieldStart("lines");
    for (OrderLine line : order.lines()) {
      json.writeStartObject();
      json.writeStringField("product", line.product());
      json.writeNumberField("quantity", line.quantity());
      json.writeStringField("price", line.price().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("placedAt", order.placedAt().toString());
    json.writeEndObject();
  }

  static void write(JsonGenerator json, Customer customer) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", customer.id().value());
    json.writeStringField("name", customer.name());
    json.writeStringField("email", customer.email());
    json.writeStringField("creditLimit", customer.creditLimit().toString());
    json.writeStringField("since", customer.since().toString());
    json.writeEndObject();
  }

  private static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
