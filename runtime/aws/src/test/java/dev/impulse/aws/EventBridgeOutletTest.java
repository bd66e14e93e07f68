package dev.impulse.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Parallel;
import dev.impulse.store.tck.OutletTck;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;

@OnEmulator({Service.EVENTBRIDGE, Service.SQS})
class EventBridgeOutletTest extends OutletTck {

  private final EventBridgeClient client = Emulator.clients().eventBridge();
  private final SqsClient sqs = Emulator.clients().sqs();
  private final Queues queues = new Queues(sqs);
  private final String bus = Emulator.name("bus");
  private final String queue = Emulator.name("queue");
  private String url = "";

  @AfterEach
  void close() {
    client.close();
    sqs.close();
  }

  /** A bus whose events of our type and source go to a queue. */
  @BeforeEach
  void open() {
    client.createEventBus(event -> event.name(bus));
    url = queues.create(queue);
    String pattern =
        """
        {"source": ["tests"], "detail-type": ["dev.impulse.Tested"]}\
        """;
    client.putRule(rule -> rule.name("all").eventBusName(bus).eventPattern(pattern));
    Target target =
        Target.builder().id("q").arn("arn:aws:sqs:eu-central-1:000000000000:" + queue).build();
    client.putTargets(ask -> ask.rule("all").eventBusName(bus).targets(target));
  }

  /** One request after the other: moto takes a fifth of a second an event. */
  private EventBridgeOutlet outlet(String name) {
    return new EventBridgeOutlet(
        client, new Address.EventBridge(name, ""), Parallel.SEQUENTIAL, reports);
  }

  @Override
  protected Outlet<OutboundEvent> outlet() {
    return outlet(bus);
  }

  @Override
  protected Outlet<OutboundEvent> toNowhere() {
    return outlet("nowhere-" + bus);
  }

  @Override
  protected List<byte[]> arrived() {
    return queues.take(url).stream()
        .map(message -> JsonNode.parser().parse(message.body()).field("detail").orElseThrow())
        .map(detail -> detail.toString().getBytes(UTF_8))
        .toList();
  }

  @Override
  protected int several() {
    return 12;
  }

  @Override
  protected String most() {
    return "1,000,000";
  }
}
