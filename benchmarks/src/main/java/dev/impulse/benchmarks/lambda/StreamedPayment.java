package dev.impulse.benchmarks.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.impulse.model.Money;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentId;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Payments read by hand over Jackson's streaming parser. */
final class StreamedPayment {

  private StreamedPayment() {}

  static Payment read(String type, JsonParser parser, byte[] json) throws IOException {
    @Nullable String id = null;
    @Nullable String customer = null;
    @Nullable String amount = null;
    @Nullable Instant paidAt = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "id" -> id = parser.getText();
        case "customer" -> customer = parser.getText();
        case "amount" -> amount = parser.getText();
        case "paidAt" -> paidAt = Instant.parse(parser.getText());
        default -> parser.skipChildren();
      }
    }
    return new Payment(
        new PaymentId(Objects.requireNonNull(id)),
        new CustomerId(Objects.requireNonNull(customer)),
        Money.parse(Objects.requireNonNull(amount)),
        Objects.requireNonNull(paidAt));
  }
}
