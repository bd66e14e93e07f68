package dev.impulse.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.impulse.model.Money;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Orders read by Jackson, by its data binding and by hand, field after field. */
final class JacksonOrders {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final ObjectReader READER =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addDeserializer(OrderId.class, text(OrderId.class, OrderId::new))
                  .addDeserializer(CustomerId.class, text(CustomerId.class, CustomerId::new))
                  .addDeserializer(Money.class, text(Money.class, Money::parse))
                  .addDeserializer(Instant.class, text(Instant.class, Instant::parse)))
          .readerFor(OrderPlaced.class);

  private JacksonOrders() {}

  private static <T> FromStringDeserializer<T> text(Class<T> type, Function<String, T> parse) {
    return new FromStringDeserializer<>(type) {
      @Override
      protected T _deserialize(String text, DeserializationContext context) {
        return parse.apply(text);
      }
    };
  }

  static OrderPlaced bound(byte[] json) throws IOException {
    return READER.readValue(json);
  }

  static OrderPlaced streamed(byte[] json) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      return order(parser);
    }
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

  private static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
