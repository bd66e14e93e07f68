package dev.impulse.lambda.source;

import static dev.impulse.lambda.source.Events.batch;
import static dev.impulse.lambda.source.Events.kinesis;
import static dev.impulse.lambda.source.Events.message;
import static dev.impulse.lambda.source.Events.reader;
import static dev.impulse.lambda.source.Events.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.store.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

  private static String refusal(String event) {
    try {
      throw new AssertionError("read as " + reader(Till.SHIFTS).read(utf8(event)));
    } catch (RefusedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'window':{'start':'2026-01-31T12:00:00Z','end':'2026-01-31T12:05:00Z'}",
        "'isFinalInvokeForWindow':true",
      })
  void aTumblingWindowIsRefusedAndPointsToWakes(String window) {
    String event = "{'Records':[],%s,'state':{}}".formatted(window);

    assertThat(refusal(event)).contains("tumbling window", "Definition.Keyed.wakes");
  }

  @Test
  void aResourceThatIsNoInputIsRefusedAndTheSettingNamed() {
    assertThat(refusal(batch(kinesis("1", "7", "e30="))))
        .contains(
            "Records[0]: arn:aws:kinesis:eu-central-1:123456789012:stream/sales is none of the"
                + " function's inputs [shifts]: set IMPULSE_STREAM_<NAME>="
                + "kinesis:arn:aws:kinesis:eu-central-1:123456789012:stream/sales");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'detail':{},'records':1}",
        "{'version':'2.0','routeKey':'$default','rawPath':'/'}",
        "{'orderId':'o-1'}",
      })
  void anythingElseIsRefusedAndShown(String event) {
    assertThat(refusal(event))
        .contains("expected is an event of Kinesis, DynamoDB Streams, SQS, Kafka or EventBridge")
        .endsWith("it begins with " + event.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]                                        | must be an object, was []",
        "                                          | not JSON: ends where a value is expected",
        "{'Records':[]                             | not JSON: ends where ',' or '}' is expected",
        "{'Records':[]} {}                         | not JSON: nothing more is expected at byte 15",
        "{'Records':[],'Records':[]}               | Records is there twice",
        "{'Records':[{'eventSource':'aws:s3','s3':{}}]} | Records[0]: is from none of Kinesis, DynamoDB Streams, SQS",
        "{'Records':[{'kinesis':{}}]}              | Records[0]: kinesis.partitionKey is missing",
        "{'Records':[{'eventSourceARN':'orders'}]} | Records[0]: 'orders' is no ARN of a Kinesis stream, a table's stream or a queue",
        "{'records':{'sales':[]},'eventSourceArn':'a'} | 'sales' is no topic-partition",
        "{'records':{'sales-0':[]}}                | bootstrapServers is missing",
        "{'records':{'sales-0':[{'offset':'1'}]}}  | records.sales-0[0]: must be a whole number, was",
      })
  void whatIsNotPutTogetherAsItShouldIsRefusedWithItsPlace(String event, String message) {
    assertThat(refusal(event == null ? "" : event)).contains(message);
  }

  @Test
  void aRecordOfAQueueAmongThoseOfAShardIsRefused() {
    assertThatThrownBy(() ->
            reader(Till.SALES).read(utf8(batch(kinesis("1", "7", "e30="), message("m", "{}")))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("from a queue and from a shard at once");
  }

  @Test
  void aLongEventIsShownInPart() {
    assertThat(refusal("{'a':'" + "x".repeat(10_000) + "'}")).hasSizeLessThan(500).endsWith("x…");
  }
}
