package dev.impulse.lambda.source;

import static dev.impulse.lambda.source.Events.FIRST;
import static dev.impulse.lambda.source.Events.KINESIS_ARN;
import static dev.impulse.lambda.source.Events.answer;
import static dev.impulse.lambda.source.Events.base64;
import static dev.impulse.lambda.source.Events.batch;
import static dev.impulse.lambda.source.Events.data;
import static dev.impulse.lambda.source.Events.kinesis;
import static dev.impulse.lambda.source.Events.position;
import static dev.impulse.lambda.source.Events.reader;
import static dev.impulse.lambda.source.Events.records;
import static dev.impulse.lambda.source.Events.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.store.InputRecord;
import dev.impulse.store.Position;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KinesisTest {

  private static final String SALE = "{'id':'s-1','till':'7'}";

  @Test
  void aRecordIsTakenOutOfItsEnvelope() {
    InputRecord record = records(batch(kinesis(FIRST, "7", base64(SALE)))).records().getFirst();

    assertThat(record.stream()).isEqualTo("sales");
    assertThat(record.partitionKey()).contains("7");
    assertThat(record.position()).contains(new Position(KINESIS_ARN, FIRST, 0));
    assertThat(record.arrived()).isEqualTo(Instant.parse("2018-12-17T22:10:50.987Z"));
    assertThat(data(record)).isEqualTo(SALE.replace('\'', '"'));
  }

  @Test
  void membersMayComeInAnyOrder() {
    String event =
        """
        {'Records':[{'awsRegion':'eu-central-1','eventID':'shardId-000000000000:1',
        'eventName':'aws:kinesis:record','eventSource':'aws:kinesis','eventSourceARN':'%s',
        'eventVersion':'1.0','kinesis':{'approximateArrivalTimestamp':1.545084650987E9,
        'data':'e30=','kinesisSchemaVersion':'1.0','partitionKey':'7','sequenceNumber':'1'}}]}\
        """
            .formatted(KINESIS_ARN);

    InputRecord record = records(event).records().getFirst();

    assertThat(record.arrived()).isEqualTo(Instant.parse("2018-12-17T22:10:50.987Z"));
    assertThat(data(record)).isEqualTo("{}");
  }

  @Test
  void positionsOfAllShardsAreThoseOfTheStream() {
    String child = kinesis(sequence(1), "7", "e30=").replace("000000000006", "000000000011");

    Invocation.Records both = records(batch(kinesis(sequence(0), "7", "e30="), child));

    assertThat(position(both.records().get(1)).isAfter(position(both.records().get(0)))).isTrue();
  }

  @Test
  void aConsumerOfAStreamStandsForTheStream() {
    String consumer = KINESIS_ARN + "/consumer/tills:1545084650";
    String event = batch(kinesis("1", "7", "e30=")).replace(KINESIS_ARN, consumer);

    assertThat(position(records(event).records().getFirst()).source()).isEqualTo(KINESIS_ARN);
  }

  @Test
  void aRecreatedStreamIsAnotherSource() {
    EventReader reader = reader(Map.of("IMPULSE_STREAM_SALES", "kinesis:sales#2"), Till.SALES);

    Invocation.Records records = records(reader, batch(kinesis("1", "7", "e30=")));

    assertThat(position(records.records().getFirst()).source()).isEqualTo(KINESIS_ARN + "#2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "e30", "e30=e30=", "{}", "\\u00e4"})
  void aRecordThatIsNotBase64IsHandedOnAsItIs(String broken) {
    Invocation.Records records =
        records(batch(kinesis("1", "7", broken), kinesis("2", "8", base64(SALE))));

    assertThat(data(records)).hasSize(2).last().isEqualTo(SALE.replace('\'', '"'));
    assertThat(records.records().getFirst().partitionKey()).contains("7");
    if (!broken.equals("e30")) {
      assertThat(data(records)).first().isEqualTo(broken);
    }
  }

  @Test
  void theFirstUncommittedRecordIsNamed() {
    Invocation.Records three =
        records(
            batch(
                kinesis(sequence(0), "7", "e30="),
                kinesis(sequence(1), "8", "e30="),
                kinesis(sequence(2), "7", "e30=")));

    assertThat(answer(three)).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(answer(three, 1, 2))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + sequence(1) + "\"}]}");
  }
}
