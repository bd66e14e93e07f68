package dev.impulse.lambda.aws;

import static dev.impulse.lambda.aws.Events.event;
import static dev.impulse.lambda.aws.Events.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.lambda.host.Outbound.Emitted;
import dev.impulse.lambda.source.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@OnEmulator
class SqsOutletTest {

  private final SqsClient client = Emulator.clients().sqs();
  private final Events.Reports reports = new Events.Reports();

  @AfterEach
  void close() {
    client.close();
  }

  private SqsOutlet outlet(String resource) {
    return new SqsOutlet(client, new Address.Sqs(resource, ""), new VirtualThreads(4), reports);
  }

  private String queue(String name) {
    return client.createQueue(queue -> queue.queueName(name)).queueUrl();
  }

  private String fifo(String name) {
    return client
        .createQueue(queue ->
            queue.queueName(name).attributes(Map.of(QueueAttributeName.FIFO_QUEUE, "true")))
        .queueUrl();
  }

  private List<Message> messages(String url) {
    List<Message> all = new ArrayList<>();
    while (true) {
      List<Message> some =
          client
              .receiveMessage(ask ->
                  ask.queueUrl(url)
                      .maxNumberOfMessages(10)
                      .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
              .messages();
      if (some.isEmpty()) {
        return all;
      }
      all.addAll(some);
      some.forEach(message ->
          client.deleteMessage(done -> done.queueUrl(url).receiptHandle(message.receiptHandle())));
    }
  }

  @Test
  void eachEventArrivesOnce() {
    String url = queue(Emulator.name("queue"));
    List<Emitted> wave = events("orders", 33, 100);

    assertThat(outlet(url).put(wave)).isEmpty();

    assertThat(messages(url))
        .extracting(Message::body)
        .containsExactlyInAnyOrderElementsOf(Events.texts(wave));
    assertThat(reports.all).isEmpty();
  }

  @Test
  void aQueueMayBeGivenByItsNameOrArn() {
    String name = Emulator.name("queue");
    String url = queue(name);
    String arn = "arn:aws:sqs:eu-central-1:000000000000:" + name;

    assertThat(outlet(name).put(events("orders", 1, 10))).isEmpty();
    assertThat(outlet(arn).put(events("orders", 1, 10))).isEmpty();
    assertThat(messages(url)).hasSize(2);
  }

  @Test
  void inAFifoQueueTheGroupIsTheKeyAndWhatIsSentAgainIsDropped() {
    String url = fifo(Emulator.name("queue") + ".fifo");
    List<Emitted> wave =
        List.of(event("orders", "7", "id-1", 10), event("orders", "ä b", "id-2", 10));

    assertThat(outlet(url).put(wave)).isEmpty();
    assertThat(outlet(url).put(wave)).isEmpty();

    assertThat(messages(url))
        .extracting(
            message -> message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
        .containsExactlyInAnyOrder("7", Hash.of("ä b"));
  }

  @Test
  void anEventThatIsTooLargeTakesNoOtherAlong() {
    String url = queue(Emulator.name("queue"));
    Emitted large = event("orders", "7", "id-large", 1_100_000);
    Emitted small = event("orders", "8", "id-small", 10);

    assertThat(outlet(url).put(List.of(large, small))).containsExactly(large);

    assertThat(messages(url)).hasSize(1);
    assertThat(reports.all).singleElement().asString().contains("id-large", "refused", "1,048,576");
  }

  @Test
  void whatCannotBePutNowIsReportedAndLeft() {
    List<Emitted> wave = events("orders", 3, 10);

    assertThat(outlet(Emulator.name("nowhere")).put(wave)).isEqualTo(wave);
    assertThat(reports.all).singleElement().asString().contains("nowhere", "unavailable");
  }
}
