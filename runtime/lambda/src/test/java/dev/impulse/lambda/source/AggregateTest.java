package dev.impulse.lambda.source;

import static dev.impulse.lambda.source.Events.answer;
import static dev.impulse.lambda.source.Events.base64;
import static dev.impulse.lambda.source.Events.batch;
import static dev.impulse.lambda.source.Events.data;
import static dev.impulse.lambda.source.Events.kinesis;
import static dev.impulse.lambda.source.Events.position;
import static dev.impulse.lambda.source.Events.records;
import static dev.impulse.lambda.source.Events.sequence;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.lambda.source.Aggregate.Part;
import dev.impulse.store.InputRecord;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AggregateTest {

  /**
   * Partition keys "7" and "8", one explicit hash key "0", and three records: of key 1 with hash
   * key 0 and data "a", of key 0 with data "bc" and a tag, of key 1 with no bytes.
   */
  private static final byte[] THREE =
      HexFormat.of()
          .parseHex(
              "f3899ac20a01370a01381201301a07080110001a01611a0b08001a026"
                  + "26322030a01741a0408011a00298b6dd0f763e4eb669095dc1185a487");

  private static List<String> texts(byte[] aggregate) {
    return Aggregate.parts(aggregate).orElseThrow().stream()
        .map(part -> part.partitionKey() + ":" + new String(part.data(), UTF_8))
        .toList();
  }

  @Test
  void anAggregateHoldsItsRecordsInOrderEachWithItsPartitionKey() {
    assertThat(texts(THREE)).containsExactly("8:a", "7:bc", "8:");
  }

  @Test
  void recordsOfAnAggregateShareItsSequenceNumberAndCountOn() {
    Invocation.Records records =
        records(
            batch(
                kinesis(sequence(0), "x", "e30="),
                kinesis(sequence(1), "x", base64(THREE)),
                kinesis(sequence(2), "x", "e30=")));

    assertThat(records.records())
        .extracting(record -> record.partitionKey().orElseThrow())
        .containsExactly("x", "8", "7", "8", "x");
    assertThat(records.records())
        .extracting(record -> position(record).sequence() + "/" + position(record).sub())
        .containsExactly(
            sequence(0) + "/0",
            sequence(1) + "/0",
            sequence(1) + "/1",
            sequence(1) + "/2",
            sequence(2) + "/0");
  }

  @Test
  void anAggregateIsDeliveredAgainAsAWhole() {
    Invocation.Records records =
        records(batch(kinesis(sequence(0), "x", "e30="), kinesis(sequence(1), "x", base64(THREE))));

    assertThat(answer(records, 2, 3)).contains(sequence(1)).doesNotContain(sequence(0));
  }

  @Test
  void whatHasAnotherDigestIsAnOrdinaryRecord() {
    byte[] changed = THREE.clone();
    changed[changed.length - 1]++;

    InputRecord record = records(batch(kinesis("1", "x", base64(changed)))).records().getFirst();

    assertThat(record.data()).isEqualTo(changed);
    assertThat(record.partitionKey()).contains("x");
  }

  @Test
  void whatIsPutTogetherOtherwiseIsAnOrdinaryRecord() {
    assertThat(Aggregate.parts(Aggregates.sealed(new byte[] {0x1A, 0x02, 0x08, 0x00}))).isEmpty();
    assertThat(Aggregate.parts(Aggregates.sealed(new byte[] {0x0A, 0x7F}))).isEmpty();
    assertThat(Aggregate.parts(Aggregates.sealed(new byte[] {(byte) 0xFF}))).isEmpty();
    assertThat(Aggregate.parts("{}".getBytes(UTF_8))).isEmpty();
    assertThat(Aggregate.parts(new byte[0])).isEmpty();
  }

  @Test
  void anyRecordsComeOutAsTheyWentIn() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      List<Part> parts = Aggregates.random(random);

      List<Part> again = Aggregate.parts(Aggregates.of(parts)).orElseThrow();

      assertThat(again).usingRecursiveComparison().isEqualTo(parts);
    }
  }

  @Test
  void noBytesAreAnErrorWhateverTheirDigest() {
    Random random = new Random(12);
    for (int i = 0; i < 20_000; i++) {
      byte[] message = Aggregates.message(Aggregates.random(random));
      for (int flips = random.nextInt(3); flips >= 0 && message.length > 0; flips--) {
        message[random.nextInt(message.length)] = (byte) random.nextInt(256);
      }

      assertThat(Aggregate.parts(Aggregates.sealed(message))).isNotNull();
    }
  }

  @Test
  void aBrokenRecordOfAnAggregateLeavesTheOthersAsTheyAre() {
    byte[] some =
        Aggregates.of(
            List.of(new Part("7", "{".getBytes(UTF_8)), new Part("8", "{}".getBytes(UTF_8))));

    assertThat(data(records(batch(kinesis("1", "x", base64(some)))))).containsExactly("{", "{}");
  }
}
