package dev.impulse.benchmarks.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.model.sales.OrderCancelled;
import dev.impulse.model.sales.OrderPlaced;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a handler written by hand keeps of a customer, and the rule of join-ledger on orders. */
final class OwnLedger {

  private static final long REMEMBERED = Duration.ofDays(1).toSeconds();

  private @Nullable Customer customer;
  private @Nullable Money exposure;
  private final List<Entry> waiting = new ArrayList<>();

  /** Which events were folded, oldest first, and when they happened, in seconds since 1970. */
  private final Map<String, Long> seen = new LinkedHashMap<>();

  private record Entry(OrderPlaced order, Money exposure) {}

  /** Folds an event unless it has been folded; what is said about it. */
  List<EnrichedOrder> fold(Decoded<Object> event) {
    long second = event.time().getEpochSecond();
    String identity = event.source() + ' ' + event.type() + ' ' + event.id();
    if (seen.putIfAbsent(identity, second) != null) {
      return List.of();
    }
    forgetBefore(second - REMEMBERED);
    return switch (event.payload()) {
      case OrderPlaced placed -> placed(placed);
      case OrderCancelled cancelled -> cancelled(cancelled);
      case Customer known -> known(known);
      default -> throw new IllegalArgumentException(event.type());
    };
  }

  private void forgetBefore(long second) {
    Iterator<Long> oldest = seen.values().iterator();
    while (oldest.next() < second) {
      oldest.remove();
    }
  }

  private List<EnrichedOrder> placed(OrderPlaced order) {
    Money total = order.total();
    Money owed = exposure == null ? total : exposure.plus(total);
    exposure = owed;
    if (customer == null) {
      waiting.add(new Entry(order, owed));
      return List.of();
    }
    return List.of(new EnrichedOrder(order, customer, owed));
  }

  private List<EnrichedOrder> cancelled(OrderCancelled order) {
    Money before = exposure == null ? Money.zero(order.amount().currency()) : exposure;
    exposure = before.minus(order.amount());
    return List.of();
  }

  private List<EnrichedOrder> known(Customer known) {
    List<EnrichedOrder> enriched =
        waiting.stream().map(one -> new EnrichedOrder(one.order, known, one.exposure)).toList();
    waiting.clear();
    customer = known;
    return enriched;
  }

  byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator json = StreamedOrder.JSON.createGenerator(bytes)) {
      json.writeStartObject();
      if (customer != null) {
        json.writeFieldName("customer");
        StreamedOrder.write(json, customer);
      }
      if (exposure != null) {
        json.writeStringField("exposure", exposure.toString());
      }
      writeWaiting(json);
      json.writeArrayFieldStart("seen");
      for (Map.Entry<String, Long> one : seen.entrySet()) {
        json.writeString(one.getKey());
        json.writeNumber(one.getValue());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private void writeWaiting(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("waiting");
    for (Entry entry : waiting) {
      json.writeStartObject();
      json.writeFieldName("order");
      StreamedOrder.write(json, entry.order);
      json.writeStringField("exposure", entry.exposure.toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static OwnLedger read(byte[] json) throws IOException {
    OwnLedger ledger = new OwnLedger();
    try (JsonParser parser = StreamedOrder.JSON.createParser(json)) {
      parser.nextToken();
      for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        parser.nextToken();
        switch (field) {
          case "customer" -> ledger.customer = StreamedOrder.customer(parser);
          case "exposure" -> ledger.exposure = Money.parse(parser.getText());
          case "waiting" -> ledger.readWaiting(parser);
          case "seen" -> ledger.readSeen(parser);
          default -> parser.skipChildren();
        }
      }
    }
    return ledger;
  }

  private void readWaiting(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      parser.nextFieldName();
      parser.nextToken();
      OrderPlaced order = StreamedOrder.order(parser);
      parser.nextFieldName();
      waiting.add(new Entry(order, Money.parse(parser.nextTextValue())));
      parser.nextToken();
    }
  }

  private void readSeen(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      seen.put(parser.getText(), parser.nextLongValue(0));
    }
  }
}
