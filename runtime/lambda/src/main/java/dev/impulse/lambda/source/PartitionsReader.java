package dev.impulse.lambda.source;

import dev.impulse.json.JsonException;
import dev.impulse.json.JsonNames;
import dev.impulse.json.JsonScanner;
import dev.impulse.lambda.source.Response.OfPartitions;
import dev.impulse.lambda.source.Response.OfPartitions.Offset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code records}, as Kafka has them: by partition. */
final class PartitionsReader {

  private static final JsonNames PARTITIONS = JsonNames.of();

  private final JsonScanner scanner;
  private final byte[] json;
  private final List<Partition> partitions = new ArrayList<>();

  PartitionsReader(JsonScanner scanner, byte[] json) {
    this.scanner = scanner;
    this.json = json;
  }

  void read() {
    scanner.beginObject();
    while (scanner.member(PARTITIONS) != JsonScanner.END) {
      String quoted = new String(scanner.rawName(), StandardCharsets.UTF_8);
      partitions.add(new Partition(scanner.name(), quoted, new ArrayList<>()));
      readPartition(partitions.getLast());
    }
  }

  private void readPartition(Partition partition) {
    try {
      for (scanner.beginArray(); scanner.hasElement(); ) {
        partition.records().add(PartitionRecord.read(scanner, json));
      }
    } catch (JsonException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "records.%s[%d]: %s"
              .formatted(partition.name(), partition.records().size(), e.getMessage()),
          e);
    }
  }

  /**
   * The records that were read.
   *
   * @param cluster what tells the cluster from others
   */
  Invocation.Records records(String cluster, StreamsByAddress inputs) {
    RecordBatch<Offset> batch = new RecordBatch<>(OfPartitions::new);
    partitions.forEach(partition -> partition.deliver(cluster, inputs, batch));
    return batch.toRecords();
  }
}
