package dev.impulse.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import dev.impulse.store.ErrorReporter;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Parallel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.utils.Lazy;

/**
 * Events to an SQS queue. A request takes 10 messages and 1 MiB. In a FIFO queue the group is the
 * event's key, and what is sent again within five minutes is dropped by the event's id.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html">
 *     SendMessageBatch</a>
 */
public final class SqsOutlet implements Outlet<OutboundEvent> {

  private static final AwsCall CALLS =
      AwsCall.repeated("InvalidMessageContents", "InvalidParameterValue");

  private static final int MIB = 1024 * 1024;

  static final EventLimit TAKES = new EventLimit(event -> event.event().length, MIB);

  private static final RequestBatcher.Limits LIMITS = new RequestBatcher.Limits(TAKES, 10, MIB);

  private final SqsClient client;
  private final Address.Sqs queue;
  private final Lazy<String> url;
  private final RequestBatcher requests;

  /** Puts to the queue of this address; asks for its URL once, if that is a name or an ARN. */
  public SqsOutlet(SqsClient client, Address.Sqs queue, Parallel parallel, ErrorReporter errors) {
    this.client = client;
    this.queue = queue;
    this.url = new Lazy<>(this::url);
    this.requests = new RequestBatcher(LIMITS, this::request, parallel, errors);
  }

  private String url() {
    if (queue.isUrl()) {
      return queue.resource();
    }
    String name = queue.resource().substring(queue.resource().lastIndexOf(':') + 1);
    return CALLS.make(
        "GetQueueUrl of " + name, () -> client.getQueueUrl(ask -> ask.queueName(name)).queueUrl());
  }

  @Override
  public Optional<String> objection(OutboundEvent event) {
    return TAKES.objection(event);
  }

  @Override
  public List<OutboundEvent> put(List<OutboundEvent> wave) {
    return requests.put(wave);
  }

  private List<Optional<String>> request(List<OutboundEvent> batch) {
    SendMessageBatchRequest request =
        SendMessageBatchRequest.builder()
            .queueUrl(url.getValue())
            .entries(
                IntStream.range(0, batch.size()).mapToObj(i -> entry(i, batch.get(i))).toList())
            .build();
    SendMessageBatchResponse response =
        CALLS.make(
            "SendMessageBatch to " + queue.resource(), () -> client.sendMessageBatch(request));
    return faults(batch.size(), response.failed());
  }

  private SendMessageBatchRequestEntry entry(int number, OutboundEvent event) {
    SendMessageBatchRequestEntry.Builder entry =
        SendMessageBatchRequestEntry.builder()
            .id(Integer.toString(number))
            .messageBody(new String(event.event(), UTF_8));
    if (queue.isFifo()) {
      entry
          .messageGroupId(SqsToken.of(event.key()))
          .messageDeduplicationId(SqsToken.of(event.id()));
    }
    return entry.build();
  }

  private static List<Optional<String>> faults(int size, List<BatchResultErrorEntry> failed) {
    Map<String, String> faults =
        failed.stream().collect(toMap(BatchResultErrorEntry::id, SqsOutlet::fault));
    return IntStream.range(0, size)
        .mapToObj(i -> Optional.ofNullable(faults.get(Integer.toString(i))))
        .toList();
  }

  private static String fault(BatchResultErrorEntry failed) {
    return failed.code() + ": " + failed.message();
  }
}
