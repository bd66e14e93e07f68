package dev.impulse.lambda.source;

import dev.impulse.aws.Address;
import dev.impulse.lambda.source.Response.OfPartitions.Offset;
import dev.impulse.lambda.source.StreamsByAddress.SourceStream;
import dev.impulse.store.InputRecord;
import dev.impulse.store.Position;
import java.util.List;
import java.util.Optional;

/**
 * The records of one Kafka partition, in order.
 *
 * @param name topic and number, such as {@code orders-0}
 * @param quoted the same as a JSON string
 */
record Partition(String name, String quoted, List<PartitionRecord> records) {

  void deliver(String cluster, StreamsByAddress inputs, RecordBatch<Offset> batch) {
    SourceStream input = inputs.at(new Address.Kafka(topic(), ""));
    String source = "%s/%s/%s".formatted(cluster, input.source(), number());
    for (PartitionRecord next : records) {
      byte[] value = next.value();
      if (value == null) {
        batch.deletion();
      } else {
        batch.add(delivered(input, source, next, value), new Offset(quoted, next.offset()));
      }
    }
  }

  private static InputRecord delivered(
      SourceStream input, String source, PartitionRecord next, byte[] value) {
    return new InputRecord(
        input.stream().name(),
        Optional.of(new Position(source, Long.toString(next.offset()), 0)),
        next.key(),
        next.timestamp(),
        value);
  }

  private String topic() {
    int dash = name.lastIndexOf('-');
    if (dash < 1) {
      throw new IllegalArgumentException("'%s' is no topic-partition".formatted(name));
    }
    return name.substring(0, dash);
  }

  private String number() {
    return name.substring(name.lastIndexOf('-') + 1);
  }
}
