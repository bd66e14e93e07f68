package dev.impulse.aws;

import static dev.impulse.store.tck.OutboundEvents.event;
import static dev.impulse.store.tck.OutboundEvents.events;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.tck.OutletTck;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

@OnEmulator(Service.SQS)
class SqsOutletTest extends OutletTck {

  private final SqsClient client = Emulator.clients().sqs();
  private final String name = Emulator.name("queue");
  private final Queues queues = new Queues(client);
  private String url = "";

  @BeforeEach
  void open() {
    url = queues.create(name);
  }

  @AfterEach
  void close() {
    client.close();
  }

  private SqsOutlet outlet(String resource) {
    return new SqsOutlet(client, new Address.Sqs(resource, ""), new VirtualThreads(4), reports);
  }

  @Override
  protected Outlet<OutboundEvent> outlet() {
    return outlet(url);
  }

  @Override
  protected Outlet<OutboundEvent> toNowhere() {
    return outlet(Emulator.name("nowhere"));
  }

  @Override
  protected List<byte[]> arrived() {
    return queues.take(url).stream().map(message -> message.body().getBytes(UTF_8)).toList();
  }

  @Override
  protected int several() {
    return 33;
  }

  @Override
  protected String most() {
    return "1,048,576";
  }

  @Test
  void aQueueMayBeGivenByItsNameOrArn() {
    String arn = "arn:aws:sqs:eu-central-1:000000000000:" + name;

    assertThat(outlet(name).put(events("orders", 1, 10))).isEmpty();
    assertThat(outlet(arn).put(events("orders", 1, 10))).isEmpty();
    assertThat(arrived()).hasSize(2);
  }

  @Test
  void inAFifoQueueTheGroupIsTheKeyAndWhatIsSentAgainIsDropped() {
    String fifo = queues.createFifo(name + ".fifo");
    List<OutboundEvent> wave =
        List.of(event("orders", "7", "id-1", 10), event("orders", "ä b", "id-2", 10));

    assertThat(outlet(fifo).put(wave)).isEmpty();
    assertThat(outlet(fifo).put(wave)).isEmpty();

    assertThat(queues.take(fifo))
        .extracting(
            message -> message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
        .containsExactlyInAnyOrder("7", Hash.of("ä b"));
  }
}
