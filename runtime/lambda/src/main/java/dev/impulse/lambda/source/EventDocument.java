package dev.impulse.lambda.source;

import static java.util.stream.Collectors.joining;

import dev.impulse.json.JsonNames;
import dev.impulse.json.JsonScanner;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members of an event itself. Records are taken apart where they are met; of the others it is
 * noted where they are.
 */
final class EventDocument {

  static final int RECORDS = 0;
  static final int PARTITIONS = 1;
  static final int CLUSTER_ARN = 2;
  static final int SERVERS = 3;
  static final int WINDOW = 4;
  static final int FINAL = 5;
  static final int VERSION = 6;
  static final int IMPULSE = 7;
  static final int KEY = 8;
  static final int PAYLOAD = 9;
  static final int REQUEST = 10;
  static final int DETAIL_TYPE = 11;
  static final int DETAIL = 12;
  static final int ID = 13;
  static final int SOURCE = 14;
  static final int TIME = 15;
  private static final JsonNames NAMES =
      JsonNames.of(
          "Records",
          "records",
          "eventSourceArn",
          "bootstrapServers",
          "window",
          "isFinalInvokeForWindow",
          "specversion",
          "impulse",
          "key",
          "payload",
          "requestPayload",
          "detail-type",
          "detail",
          "id",
          "source",
          "time");

  private final byte[] json;
  private final int[] from = new int[NAMES.size()];
  private final int[] to = new int[NAMES.size()];
  private Invocation.@Nullable Records records;
  private @Nullable PartitionsReader partitions;

  private EventDocument(byte[] json) {
    this.json = json;
  }

  static EventDocument read(byte[] json, StreamsByAddress inputs) {
    EventDocument event = new EventDocument(json);
    JsonScanner scanner = new JsonScanner(json);
    scanner.beginObject();
    for (int name = scanner.member(NAMES); name != JsonScanner.END; name = scanner.member(NAMES)) {
      if (name == JsonNames.OTHER || scanner.isNull()) {
        scanner.skip();
      } else {
        event.readMember(name, scanner, inputs);
      }
    }
    scanner.finish();
    return event;
  }

  private void readMember(int name, JsonScanner scanner, StreamsByAddress inputs) {
    if (has(name)) {
      throw new IllegalArgumentException(scanner.name() + " is there twice");
    }
    from[name] = scanner.start();
    if (name == RECORDS) {
      records = new RecordsReader(scanner, json, inputs).read();
    } else if (name == PARTITIONS && scanner.isObject()) {
      partitions = new PartitionsReader(scanner, json);
      partitions.read();
    } else {
      scanner.skip();
    }
    to[name] = scanner.end();
  }

  /** Whether a member is there, and not null. */
  boolean has(int name) {
    return from[name] > 0;
  }

  /** A member as it stands. */
  byte[] raw(int name) {
    if (!has(name)) {
      throw new IllegalArgumentException(NAMES.name(name) + " is missing");
    }
    return Arrays.copyOfRange(json, from[name], to[name]);
  }

  /** A member that is a string. */
  String text(int name) {
    return new JsonScanner(raw(name)).string();
  }

  /** The records of a shard, a queue or some partitions; empty if there are none such. */
  Optional<Invocation.Records> records(StreamsByAddress inputs) {
    return partitions == null
        ? Optional.ofNullable(records)
        : Optional.of(partitions.records(cluster(), inputs));
  }

  /** The cluster's ARN; of one that is not Amazon's, its servers, in whatever order they come. */
  private String cluster() {
    return has(CLUSTER_ARN)
        ? text(CLUSTER_ARN)
        : Stream.of(text(SERVERS).split(",")).map(String::strip).sorted().collect(joining(","));
  }

  byte[] whole() {
    return json;
  }
}
