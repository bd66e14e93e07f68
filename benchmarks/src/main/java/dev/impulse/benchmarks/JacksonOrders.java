package dev.impulse.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.impulse.benchmarks.lambda.StreamedOrder;
import dev.impulse.model.Money;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderPlaced;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;

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
      return StreamedOrder.order(parser);
    }
  }
}
