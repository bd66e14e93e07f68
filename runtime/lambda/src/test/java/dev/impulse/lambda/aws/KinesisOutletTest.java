package dev.impulse.lambda.aws;

import static dev.impulse.lambda.aws.Events.event;
import static dev.impulse.lambda.aws.Events.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.lambda.host.Outbound.Emitted;
import dev.impulse.lambda.host.Parallel;
import dev.impulse.lambda.source.Address;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Record;

@OnEmulator
class KinesisOutletTest {

  private final KinesisClient client = Emulator.clients().kinesis();
  private final Streams streams = new Streams(client);
  private final String stream = Emulator.name("stream");
  private final Events.Reports reports = new Events.Reports();

  @AfterEach
  void close() {
    client.close();
  }

  /** One request after the other: moto's streams lose records that are put side by side. */
  private KinesisOutlet outlet(String resource) {
    return new KinesisOutlet(client, new Address.Kinesis(resource, ""), Parallel.NOT, reports);
  }

  @Test
  void eachEventArrivesOnceWithItsKey() {
    streams.create(stream, 3);
    List<Emitted> wave = events("orders", 1_200, 100);

    assertThat(outlet(stream).put(wave)).isEmpty();

    List<Record> arrived = streams.records(stream);
    assertThat(arrived)
        .extracting(record -> record.data().asUtf8String())
        .containsExactlyInAnyOrderElementsOf(Events.texts(wave));
    assertThat(arrived)
        .extracting(Record::partitionKey)
        .containsExactlyInAnyOrderElementsOf(wave.stream().map(Emitted::key).toList());
    assertThat(reports.all).isEmpty();
  }

  @Test
  void moreThanOneRequestHoldsIsPutInSeveral() {
    streams.create(stream, 1);

    assertThat(outlet(stream).put(events("orders", 12, 900_000))).isEmpty();
    assertThat(streams.records(stream)).hasSize(12);
  }

  @Test
  void aStreamMayBeGivenByItsArn() {
    streams.create(stream, 1);
    String arn =
        client
            .describeStreamSummary(ask -> ask.streamName(stream))
            .streamDescriptionSummary()
            .streamARN();

    assertThat(outlet(arn).put(events("orders", 1, 10))).isEmpty();
    assertThat(streams.records(stream)).hasSize(1);
  }

  @Test
  void anEventThatIsTooLargeTakesNoOtherAlong() {
    streams.create(stream, 1);
    Emitted large = event("orders", "7", "id-large", 1_100_000);
    Emitted small = event("orders", "8", "id-small", 10);

    assertThat(outlet(stream).put(List.of(large, small))).containsExactly(large);

    assertThat(streams.records(stream)).extracting(Record::partitionKey).containsExactly("8");
    assertThat(reports.all)
        .singleElement()
        .asString()
        .contains("id-large", "'7'", "orders", "refused", "1,048,576");
  }

  @Test
  void whatCannotBePutNowIsReportedAndLeft() {
    List<Emitted> wave = events("orders", 3, 10);

    assertThat(outlet("nowhere-" + stream).put(wave)).isEqualTo(wave);
    assertThat(reports.all)
        .singleElement()
        .asString()
        .contains("3 events", "orders", "unavailable", "nowhere");
  }
}
