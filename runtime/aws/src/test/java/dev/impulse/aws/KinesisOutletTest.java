package dev.impulse.aws;

import static dev.impulse.store.tck.OutboundEvents.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Parallel;
import dev.impulse.store.tck.OutletTck;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Record;

@OnEmulator(Service.KINESIS)
class KinesisOutletTest extends OutletTck {

  private final KinesisClient client = Emulator.clients().kinesis();
  private final Streams streams = new Streams(client);
  private final String stream = Emulator.name("stream");

  @BeforeEach
  void open() {
    streams.create(stream, 3);
  }

  @AfterEach
  void close() {
    client.close();
  }

  /** One request after the other: moto's streams lose records that are put side by side. */
  private KinesisOutlet outlet(String resource) {
    return new KinesisOutlet(
        client, new Address.Kinesis(resource, ""), Parallel.SEQUENTIAL, reports);
  }

  @Override
  protected Outlet<OutboundEvent> outlet() {
    return outlet(stream);
  }

  @Override
  protected Outlet<OutboundEvent> toNowhere() {
    return outlet("nowhere-" + stream);
  }

  @Override
  protected List<byte[]> arrived() {
    return streams.records(stream).stream().map(record -> record.data().asByteArray()).toList();
  }

  @Override
  protected int several() {
    return 1_200;
  }

  @Override
  protected String most() {
    return "1,048,576";
  }

  @Test
  void eachEventIsPartitionedByItsKey() {
    List<OutboundEvent> wave = events("orders", 20, 100);

    assertThat(outlet().put(wave)).isEmpty();

    assertThat(streams.records(stream))
        .extracting(Record::partitionKey)
        .containsExactlyInAnyOrderElementsOf(wave.stream().map(OutboundEvent::key).toList());
  }

  @Test
  void aStreamMayBeGivenByItsArn() {
    String arn =
        client
            .describeStreamSummary(ask -> ask.streamName(stream))
            .streamDescriptionSummary()
            .streamARN();

    assertThat(outlet(arn).put(events("orders", 1, 10))).isEmpty();
    assertThat(arrived()).hasSize(1);
  }
}
