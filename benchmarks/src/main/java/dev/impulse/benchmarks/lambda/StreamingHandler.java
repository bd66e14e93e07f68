package dev.impulse.benchmarks.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.LimitDecision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** check-limits by hand over Jackson's streaming parser and generator. */
final class StreamingHandler implements Handler {

  private static final int DECISION_BYTES = 512;
  private static final byte[] ALL_DONE = "{\"batchItemFailures\":[]}".getBytes(UTF_8);

  private final StreamingDecoder<EnrichedOrder> decoder =
      new StreamingDecoder<>((_, parser) -> StreamedOrder.read(parser));

  @Override
  public Handled handle(byte[] event) throws IOException {
    List<byte[]> events = new ArrayList<>();
    for (Decoded<EnrichedOrder> order : decoder.decode(event)) {
      events.add(written(order, Decisions.on(order.payload())));
    }
    return new Handled(ALL_DONE, events);
  }

  private static byte[] written(Decoded<EnrichedOrder> cause, LimitDecision decision)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(DECISION_BYTES);
    try (JsonGenerator json = StreamedOrder.JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("specversion", "1.0");
      json.writeStringField("id", decision.order().value());
      json.writeStringField("source", Decisions.SOURCE);
      json.writeStringField("type", Decisions.TYPE);
      json.writeStringField("time", cause.time().toString());
      json.writeStringField("partitionkey", decision.customer().value());
      json.writeStringField("datacontenttype", "application/json");
      json.writeObjectFieldStart("data");
      json.writeStringField("order", decision.order().value());
      json.writeStringField("customer", decision.customer().value());
      json.writeStringField("verdict", decision.verdict().name());
      json.writeStringField("exposure", decision.exposure().toString());
      json.writeStringField("limit", decision.limit().toString());
      json.writeStringField("placedAt", decision.placedAt().toString());
      json.writeEndObject();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
