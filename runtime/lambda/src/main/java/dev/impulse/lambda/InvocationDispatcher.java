package dev.impulse.lambda;

import dev.impulse.lambda.source.Invocation;
import dev.impulse.lambda.telemetry.Field;
import dev.impulse.lambda.telemetry.Level;
import dev.impulse.lambda.telemetry.Log;
import dev.impulse.store.Deadline;
import dev.impulse.store.Parked;
import dev.impulse.store.StoreHost;
import io.avaje.json.JsonWriter;
import io.avaje.json.stream.JsonStream;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Does what an invocation asks for, and answers it. */
final class InvocationDispatcher {

  private static final JsonStream JSON = JsonStream.builder().build();

  private final StoreHost host;
  private final InstantSource clock;
  private final Log log;

  InvocationDispatcher(StoreHost host, InstantSource clock, Log log) {
    this.host = host;
    this.clock = clock;
    this.log = log;
  }

  /** The response as JSON in UTF-8. */
  byte[] dispatch(Invocation invocation, Deadline deadline) {
    return switch (invocation) {
      case Invocation.Records records ->
          response(records, host.handle(records.records(), deadline));
      case Invocation.Discarded(Invocation.Records records) ->
          response(records, host.handleLate(records.records(), deadline));
      case Invocation.Wake _ -> left("keys", host.wake(clock.instant(), deadline));
      case Invocation.Redrive(String key) -> left("waiting", host.redrive(key, deadline));
      case Invocation.Drop(String key) -> left("waiting", host.drop(key, deadline));
      case Invocation.Parked _ -> parked(host.parked());
    };
  }

  private byte[] response(Invocation.Records records, List<Integer> uncommitted) {
    if (!uncommitted.isEmpty()) {
      log.write(
          Level.WARN,
          "records are not committed: they will be delivered again",
          Field.of("records", uncommitted.size()),
          Field.of("of", records.records().size()),
          Field.of("first", uncommitted.getFirst()));
    }
    return records.response().to(uncommitted);
  }

  private static byte[] left(String what, int count) {
    return json(json -> {
      json.beginObject();
      json.name(what);
      json.value(count);
      json.endObject();
    });
  }

  private static byte[] parked(List<Parked> all) {
    return json(json -> {
      json.beginObject();
      json.name("parked");
      json.beginArray();
      all.forEach(parked -> member(json, parked));
      json.endArray();
      json.endObject();
    });
  }

  private static void member(JsonWriter json, Parked parked) {
    json.beginObject();
    json.name("key");
    json.value(parked.key());
    json.name("stream");
    json.value(parked.event().stream());
    json.name("cause");
    json.value(parked.cause());
    json.name("waiting");
    json.value(parked.waiting());
    json.endObject();
  }

  private static byte[] json(Consumer<JsonWriter> value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = JSON.writer(bytes)) {
      value.accept(json);
    }
    return bytes.toByteArray();
  }
}
