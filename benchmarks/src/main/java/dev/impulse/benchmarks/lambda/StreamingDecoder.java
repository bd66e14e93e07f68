package dev.impulse.benchmarks.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Jackson's streaming parser by hand: no more is made than what is needed. */
final class StreamingDecoder<T> {

  private static final JsonFactory JSON = new JsonFactory();

  private final PayloadReader<T> payloads;

  StreamingDecoder(PayloadReader<T> payloads) {
    this.payloads = payloads;
  }

  /** How the payload is read that is next; its type has come before it. */
  interface PayloadReader<T> {

    T read(String type, JsonParser parser) throws IOException;
  }

  /** Every record of an event of Kinesis, decoded to the end. */
  List<Decoded<T>> decode(byte[] event) throws IOException {
    List<Decoded<T>> decoded = new ArrayList<>();
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

  private Decoded<T> record(JsonParser parser) throws IOException {
    @Nullable Decoded<T> decoded = null;
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

  private Decoded<T> kinesis(JsonParser parser) throws IOException {
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

  private Decoded<T> cloudEvent(byte[] json, String sequence, String key) throws IOException {
    @Nullable String source = null;
    @Nullable String type = null;
    @Nullable String id = null;
    @Nullable Instant time = null;
    @Nullable T payload = null;
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "source" -> source = parser.getText();
          case "type" -> type = parser.getText();
          case "id" -> id = parser.getText();
          case "time" -> time = Instant.parse(parser.getText());
          case "data" -> payload = payloads.read(Objects.requireNonNull(type), parser);
          default -> parser.skipChildren();
        }
      }
    }
    return new Decoded<>(
        sequence,
        key,
        Objects.requireNonNull(source),
        Objects.requireNonNull(type),
        Objects.requireNonNull(id),
        Objects.requireNonNull(time),
        Objects.requireNonNull(payload));
  }
}
