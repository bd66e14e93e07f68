package dev.impulse.lambda.source;

import static dev.impulse.lambda.source.Events.CLUSTER_ARN;
import static dev.impulse.lambda.source.Events.answer;
import static dev.impulse.lambda.source.Events.base64;
import static dev.impulse.lambda.source.Events.data;
import static dev.impulse.lambda.source.Events.partitionRecord;
import static dev.impulse.lambda.source.Events.position;
import static dev.impulse.lambda.source.Events.reader;
import static dev.impulse.lambda.source.Events.records;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.store.InputRecord;
import dev.impulse.store.Position;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaTest {

  private static final String KEY = "'" + base64("7") + "'";
  private static final String VALUE = "'" + base64("{'id':'s-1'}") + "'";

  private static String msk(String partitions) {
    return """
    {'eventSource':'aws:kafka','eventSourceArn':'%s',
    'bootstrapServers':'b-2.tills:9092,b-1.tills:9092','records':{%s}}\
    """
        .formatted(CLUSTER_ARN, partitions);
  }

  private static String selfManaged(String servers, String partitions) {
    return "{'eventSource':'SelfManagedKafka','bootstrapServers':'%s','records':{%s}}"
        .formatted(servers, partitions);
  }

  private static String partition(String name, String... records) {
    return "'%s':[%s]".formatted(name, String.join(",", records));
  }

  private static String two(String name) {
    return partition(
        name, partitionRecord(name, 15, KEY, VALUE), partitionRecord(name, 16, KEY, VALUE));
  }

  @Test
  void aRecordStandsInItsPartition() {
    InputRecord record = records(msk(two("sales-0"))).records().getFirst();

    assertThat(record.stream()).isEqualTo("sales");
    assertThat(record.partitionKey()).contains("7");
    assertThat(record.position()).contains(new Position(CLUSTER_ARN + "/sales/0", "15", 0));
    assertThat(record.arrived()).isEqualTo(Instant.ofEpochMilli(1545084650987L));
    assertThat(data(record)).isEqualTo("{\"id\":\"s-1\"}");
  }

  @Test
  void aClusterThatIsNotAmazonsIsItsServersInWhateverOrder() {
    InputRecord one = records(selfManaged("b:9092, a:9092", two("sales-0"))).records().getFirst();
    InputRecord other = records(selfManaged("a:9092,b:9092", two("sales-0"))).records().getFirst();

    assertThat(position(one).source())
        .isEqualTo("a:9092,b:9092/sales/0")
        .isEqualTo(position(other).source());
  }

  @Test
  void aRecreatedTopicIsAnotherSource() {
    EventReader reader = reader(Map.of("IMPULSE_STREAM_SALES", "kafka:sales#2"), Till.SALES);

    InputRecord record = records(reader, msk(two("sales-0"))).records().getFirst();

    assertThat(position(record).source()).isEqualTo(CLUSTER_ARN + "/sales#2/0");
  }

  @Test
  void aTopicMayHaveDashes() {
    EventReader reader = reader(Map.of("IMPULSE_STREAM_SALES", "kafka:tills-1-sales"), Till.SALES);

    assertThat(records(reader, msk(two("tills-1-sales-12"))).records())
        .extracting(record -> position(record).source())
        .containsOnly(CLUSTER_ARN + "/tills-1-sales/12");
  }

  @Test
  void theClusterMayBeToldLast() {
    String event =
        "{'records':{%s},'eventSourceArn':'%s','eventSource':'aws:kafka'}"
            .formatted(two("sales-0"), CLUSTER_ARN);

    assertThat(records(event).records())
        .extracting(record -> position(record).source())
        .containsOnly(CLUSTER_ARN + "/sales/0");
  }

  @Test
  void aKeyThatIsMissingOrIsNoTextIsNoPartitionKey() {
    String event =
        msk(
            partition(
                "sales-0",
                partitionRecord("sales-0", 1, "null", VALUE),
                partitionRecord("sales-0", 2, "'/w=='", VALUE)));

    assertThat(records(event).records())
        .extracting(InputRecord::partitionKey)
        .allMatch(key -> key.isEmpty());
  }

  @Test
  void aDeletedValueIsNoEventAndIsCounted() {
    Invocation.Records records =
        records(
            msk(
                partition(
                    "sales-0",
                    partitionRecord("sales-0", 1, KEY, "null"),
                    partitionRecord("sales-0", 2, KEY, VALUE))));

    assertThat(records.deletions()).isEqualTo(1);
    assertThat(answer(records, 0)).contains("\"offset\":2");
  }

  @Test
  void aValueThatIsNotBase64IsHandedOnAsItIs() {
    String event =
        msk(
            partition(
                "sales-0",
                partitionRecord("sales-0", 1, KEY, "'*'"),
                partitionRecord("sales-0", 2, KEY, VALUE)));

    assertThat(data(records(event))).containsExactly("*", "{\"id\":\"s-1\"}");
  }

  @Test
  void ofEachPartitionTheFirstUncommittedRecordIsNamed() {
    Invocation.Records records = records(msk(two("sales-0") + "," + two("sales-1")));

    assertThat(answer(records)).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(answer(records, 1, 2, 3))
        .isEqualTo(
            "{\"batchItemFailures\":["
                + "{\"itemIdentifier\":{\"partition\":\"sales-0\",\"offset\":16}},"
                + "{\"itemIdentifier\":{\"partition\":\"sales-1\",\"offset\":15}}]}");
  }
}
