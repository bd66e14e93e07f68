package dev.impulse.benchmarks.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.impulse.model.Money;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentId;
import dev.impulse.spi.Codec;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Jackson's streaming parser by hand: no more is made than what is needed. */
final class StreamingDecoder implements Decoder {

  private static final JsonFactory JSON = new JsonFactory();

  private final PayloadReader payloads;

  StreamingDecoder(PayloadReader payloads) {
    this.payloads = payloads;
  }

  /** How the payload is read that is next. */
  interface PayloadReader {

    Payment read(JsonParser parser, byte[] json) throws IOException;
  }

  @Override
  public List<Decoded> decode(byte[] event) throws IOException {
    List<Decoded> decoded = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(event)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (isNext(parser, "Records")) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            decoded.add(record(parser));
          }
        } else {
          parser.skipChildren();
        }
      }
    }
    return decoded;
  }

  /** Goes to the value of a member, and says whether the member is this one. */
  private static boolean isNext(JsonParser parser, String name) throws IOException {
    boolean found = parser.currentName().equals(name);
    parser.nextToken();
    return found;
  }

  private Decoded record(JsonParser parser) throws IOException {
    @Nullable Decoded decoded = null;
    @Nullable String arn = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "kinesis" -> decoded = kinesis(parser);
        case "eventSourceARN" -> arn = parser.getText();
        default -> parser.skipChildren();
      }
    }
    Objects.requireNonNull(arn);
    return Objects.requireNonNull(decoded);
  }

  private Decoded kinesis(JsonParser parser) throws IOException {
    @Nullable String sequence = null;
    @Nullable String key = null;
    byte @Nullable [] data = null;
    double arrived = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "sequenceNumber" -> sequence = parser.getText();
        case "partitionKey" -> key = parser.getText();
        case "data" -> data = parser.getBinaryValue();
        case "approximateArrivalTimestamp" -> arrived = parser.getDoubleValue();
        default -> parser.skipChildren();
      }
    }
    if (arrived <= 0) {
      throw new IOException("no time of arrival");
    }
    return cloudEvent(
        Objects.requireNonNull(data),
        Objects.requireNonNull(sequence),
        Objects.requireNonNull(key));
  }

  private Decoded cloudEvent(byte[] json, String sequence, String key) throws IOException {
    @Nullable String source = null;
    @Nullable String type = null;
    @Nullable String id = null;
    @Nullable String time = null;
    @Nullable Payment payment = null;
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "source" -> source = parser.getText();
          case "type" -> type = parser.getText();
          case "id" -> id = parser.getText();
          case "time" -> time = parser.getText();
          case "data" -> payment = payloads.read(parser, json);
          default -> parser.skipChildren();
        }
      }
    }
    Objects.requireNonNull(time);
    return new Decoded(
        sequence,
        key,
        Objects.requireNonNull(source),
        Objects.requireNonNull(type),
        Objects.requireNonNull(id),
        Objects.requireNonNull(payment));
  }

  /** The payload by hand too. */
  static Payment byHand(JsonParser parser, byte[] json) throws IOException {
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

  /** The payload by the codec that functions have. */
  static PayloadReader by(Codec codec) {
    return (parser, json) -> {
      int from = (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      int to = (int) parser.currentLocation().getByteOffset();
      return codec.decode(Payment.class, Arrays.copyOfRange(json, from, to));
    };
  }
}
