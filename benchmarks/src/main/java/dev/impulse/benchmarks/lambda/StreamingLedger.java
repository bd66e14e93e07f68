package dev.impulse.benchmarks.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.impulse.model.sales.EnrichedOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * join-ledger by hand over Jackson's streaming parser and generator: one load and one conditional
 * put a customer. Enriched orders leave before the put, under their orders' ids.
 */
final class StreamingLedger implements Handler {

  private static final int ORDER_BYTES = 1024;
  private static final byte[] ALL_DONE = "{\"batchItemFailures\":[]}".getBytes(UTF_8);

  private final StreamingDecoder<Object> decoder = new StreamingDecoder<>(StreamingLedger::payload);
  private final Map<String, Kept> table = new HashMap<>();

  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Kept(long version, byte[] ledger) {}

  private static Object payload(String type, JsonParser parser) throws IOException {
    return switch (type) {
      case "sales.order-placed" -> StreamedOrder.order(parser);
      case "sales.order-cancelled" -> StreamedOrder.cancelled(parser);
      case "sales.customer-changed" -> StreamedOrder.customer(parser);
      default -> throw new IOException(type + " is not for a ledger");
    };
  }

  @Override
  public Handled handle(byte[] event) throws IOException {
    Map<String, List<Decoded<Object>>> byCustomer = new LinkedHashMap<>();
    for (Decoded<Object> one : decoder.decode(event)) {
      byCustomer.computeIfAbsent(one.key(), _ -> new ArrayList<>()).add(one);
    }
    List<byte[]> events = new ArrayList<>();
    for (Map.Entry<String, List<Decoded<Object>>> customer : byCustomer.entrySet()) {
      fold(customer.getKey(), customer.getValue(), events);
    }
    return new Handled(ALL_DONE, events);
  }

  private void fold(String customer, List<Decoded<Object>> all, List<byte[]> events)
      throws IOException {
    @Nullable Kept kept = table.get(customer);
    OwnLedger ledger = kept == null ? new OwnLedger() : OwnLedger.read(kept.ledger);
    for (Decoded<Object> event : all) {
      for (EnrichedOrder enriched : ledger.fold(event)) {
        events.add(written(event, enriched));
      }
    }
    Kept next = new Kept(kept == null ? 1 : kept.version + 1, ledger.written());
    @Nullable Kept before = table.put(customer, next);
    if ((before == null ? 0 : before.version) != next.version - 1) {
      throw new ConcurrentModificationException(customer);
    }
  }

  private static byte[] written(Decoded<Object> cause, EnrichedOrder enriched) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(ORDER_BYTES);
    try (JsonGenerator json = StreamedOrder.JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("specversion", "1.0");
      json.writeStringField("id", enriched.order().id().value());
      json.writeStringField("source", "join-ledger");
      json.writeStringField("type", "sales.order-enriched");
      json.writeStringField("time", cause.time().toString());
      json.writeStringField("partitionkey", cause.key());
      json.writeStringField("datacontenttype", "application/json");
      json.writeObjectFieldStart("data");
      StreamedOrder.write(json, enriched);
      json.writeEndObject();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
