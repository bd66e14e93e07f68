package dev.impulse.lambda.source;

import static dev.impulse.lambda.source.Events.FIFO_ARN;
import static dev.impulse.lambda.source.Events.answer;
import static dev.impulse.lambda.source.Events.batch;
import static dev.impulse.lambda.source.Events.data;
import static dev.impulse.lambda.source.Events.fifo;
import static dev.impulse.lambda.source.Events.message;
import static dev.impulse.lambda.source.Events.position;
import static dev.impulse.lambda.source.Events.records;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.store.InputRecord;
import dev.impulse.store.Position;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QueueTest {

  private static final String NUMBER = "18849496460467696128";

  @Test
  void aMessageOfAStandardQueueHasNoPosition() {
    InputRecord record =
        records(batch(message("m-1", "{\\'id\\':\\'s-1\\'}"))).records().getFirst();

    assertThat(record.stream()).isEqualTo("sales");
    assertThat(record.position()).isEmpty();
    assertThat(record.partitionKey()).isEmpty();
    assertThat(record.arrived()).isEqualTo(Instant.ofEpochMilli(1545082649183L));
    assertThat(data(record)).isEqualTo("{\"id\":\"s-1\"}");
  }

  @Test
  void aMessageGroupOfAFifoQueueIsASourceOfItsOwn() {
    Invocation.Records records =
        records(batch(fifo("m-1", "7", NUMBER, "{}"), fifo("m-2", "8", NUMBER, "{}")));

    InputRecord first = records.records().getFirst();
    assertThat(first.partitionKey()).contains("7");
    assertThat(first.position()).contains(new Position(FIFO_ARN + "/7", NUMBER, 0));
    assertThat(position(records.records().getLast()).source()).isEqualTo(FIFO_ARN + "/8");
  }

  /** A key that cannot be the name of a group, such as one with a space, is sent in another. */
  @Test
  void aCloudEventsPartitionKeyIsItsOwnWhateverItsGroup() {
    String event = "{\\'specversion\\':\\'1.0\\',\\'partitionkey\\':\\'till 7\\'}";

    InputRecord record = records(batch(fifo("m-1", "h4sh", NUMBER, event))).records().getFirst();

    assertThat(record.partitionKey()).isEmpty();
    assertThat(position(record).source()).isEqualTo(FIFO_ARN + "/h4sh");
  }

  @Test
  void aStandardQueuesGroupsKeepNoOrder() {
    String fair = message("m-1", "{}").replace("'SenderId'", "'MessageGroupId':'t','SenderId'");

    InputRecord record = records(batch(fair)).records().getFirst();

    assertThat(record.position()).isEmpty();
    assertThat(record.partitionKey()).isEmpty();
  }

  @Test
  void everyUncommittedMessageIsNamedAsNoOtherIsDeliveredAgain() {
    Invocation.Records standard =
        records(batch(message("m-1", "{}"), message("m-2", "{}"), message("m-3", "{}")));

    assertThat(answer(standard)).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(answer(standard, 0, 2))
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"},{\"itemIdentifier\":\"m-3\"}]}");
  }

  @Test
  void inAFifoQueueTooEveryUncommittedMessageIsNamed() {
    Invocation.Records fifo =
        records(
            batch(
                fifo("m-1", "7", "1", "{}"),
                fifo("m-2", "8", "2", "{}"),
                fifo("m-3", "7", "3", "{}")));

    assertThat(answer(fifo, 0, 2)).contains("m-1", "m-3").doesNotContain("m-2");
  }

  @Test
  void aMessageIdIsAnsweredAsItWasWritten() {
    assertThat(answer(records(batch(message("a\\u0022b", "{}"))), 0))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"a\\u0022b\"}]}");
  }
}
