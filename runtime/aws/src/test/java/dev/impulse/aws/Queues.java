package dev.impulse.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** SQS queues of the tests, by their URLs. */
record Queues(SqsClient client) {

  String create(String name) {
    return client.createQueue(queue -> queue.queueName(name)).queueUrl();
  }

  String createFifo(String name) {
    return client
        .createQueue(queue ->
            queue.queueName(name).attributes(Map.of(QueueAttributeName.FIFO_QUEUE, "true")))
        .queueUrl();
  }

  /** All that is in a queue, taken out of it. */
  List<Message> take(String url) {
    List<Message> all = new ArrayList<>();
    List<Message> some = receive(url);
    while (!some.isEmpty()) {
      all.addAll(some);
      delete(url, some);
      some = receive(url);
    }
    return all;
  }

  private List<Message> receive(String url) {
    return client
        .receiveMessage(ask ->
            ask.queueUrl(url)
                .maxNumberOfMessages(10)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private void delete(String url, List<Message> messages) {
    List<DeleteMessageBatchRequestEntry> entries =
        messages.stream()
            .map(message ->
                DeleteMessageBatchRequestEntry.builder()
                    .id(message.messageId())
                    .receiptHandle(message.receiptHandle())
                    .build())
            .toList();
    client.deleteMessageBatch(done -> done.queueUrl(url).entries(entries));
  }
}
