package dev.impulse.lambda.aws;

import static dev.impulse.lambda.aws.Events.event;
import static dev.impulse.lambda.aws.Events.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.lambda.host.Outbound.Emitted;
import dev.impulse.lambda.source.Address;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@OnEmulator
class EventBridgeOutletTest {

  private final EventBridgeClient client = Emulator.clients().eventBridge();
  private final SqsClient sqs = Emulator.clients().sqs();
  private final String bus = Emulator.name("bus");
  private final String queue = Emulator.name("queue");
  private final Events.Reports reports = new Events.Reports();

  @AfterEach
  void close() {
    client.close();
    sqs.close();
  }

  /** A bus whose events of our type and source go to a queue. */
  private String open() {
    client.createEventBus(event -> event.name(bus));
    String url = sqs.createQueue(ask -> ask.queueName(queue)).queueUrl();
    String pattern =
        """
        {"source": ["tests"], "detail-type": ["dev.impulse.Tested"]}\
        """;
    client.putRule(rule -> rule.name("all").eventBusName(bus).eventPattern(pattern));
    Target target =
        Target.builder().id("q").arn("arn:aws:sqs:eu-central-1:000000000000:" + queue).build();
    client.putTargets(ask -> ask.rule("all").eventBusName(bus).targets(target));
    return url;
  }

  private List<String> bodies(String url) {
    List<String> all = new ArrayList<>();
    while (true) {
      List<Message> some =
          sqs.receiveMessage(ask -> ask.queueUrl(url).maxNumberOfMessages(10)).messages();
      if (some.isEmpty()) {
        return all;
      }
      some.forEach(message -> all.add(message.body()));
    }
  }

  private EventBridgeOutlet outlet(String name) {
    return new EventBridgeOutlet(
        client, new Address.EventBridge(name, ""), new VirtualThreads(4), reports);
  }

  @Test
  void eachEventArrivesWithItsTypeAndSourceAndItsCloudEventAsDetail() {
    String url = open();

    assertThat(outlet(bus).put(events("orders", 23, 100))).isEmpty();

    assertThat(bodies(url))
        .hasSize(23)
        .anySatisfy(body ->
            assertThat(body)
                .contains("\"specversion\"", "\"partitionkey\"", "\"key 22\"", "\"id-22\""));
    assertThat(reports.all).isEmpty();
  }

  @Test
  void anEventThatIsTooLargeTakesNoOtherAlong() {
    String url = open();
    Emitted large = event("orders", "7", "id-large", 300_000);
    Emitted small = event("orders", "8", "id-small", 10);

    assertThat(outlet(bus).put(List.of(large, small))).containsExactly(large);

    assertThat(bodies(url)).hasSize(1);
    assertThat(reports.all).singleElement().asString().contains("id-large", "refused", "262,144");
  }
}
