package dev.impulse.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.impulse.store.ErrorReporter;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Parallel;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;

/**
 * Events to a Kinesis stream, by their keys. A request takes 500 records and 10 MiB, keys included,
 * of which 5 are used: endpoints of before 2025 take no more; a record 1 MiB, unless its stream was
 * set otherwise, and a key of 256 characters.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html">
 *     PutRecords</a>
 */
public final class KinesisOutlet implements Outlet<OutboundEvent> {

  private static final AwsCall CALLS =
      AwsCall.repeated("ValidationException", "InvalidArgumentException");

  private static final int MIB = 1024 * 1024;

  static final EventLimit TAKES = new EventLimit(KinesisOutlet::size, MIB, 256);

  private static final RequestBatcher.Limits LIMITS =
      new RequestBatcher.Limits(TAKES, 500, 5 * MIB);

  private final KinesisClient client;
  private final Address.Kinesis stream;
  private final RequestBatcher requests;

  /** Puts to the stream of this address. */
  public KinesisOutlet(
      KinesisClient client, Address.Kinesis stream, Parallel parallel, ErrorReporter errors) {
    this.client = client;
    this.stream = stream;
    this.requests = new RequestBatcher(LIMITS, this::request, parallel, errors);
  }

  private static int size(OutboundEvent event) {
    return event.event().length + event.key().getBytes(UTF_8).length;
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
    PutRecordsRequest.Builder request =
        PutRecordsRequest.builder().records(batch.stream().map(KinesisOutlet::record).toList());
    PutRecordsRequest addressed =
        stream.resource().startsWith("arn:")
            ? request.streamARN(stream.resource()).build()
            : request.streamName(stream.resource()).build();
    return CALLS
        .make("PutRecords to " + stream.resource(), () -> client.putRecords(addressed))
        .records()
        .stream()
        .map(KinesisOutlet::fault)
        .toList();
  }

  private static PutRecordsRequestEntry record(OutboundEvent event) {
    return PutRecordsRequestEntry.builder()
        .partitionKey(event.key())
        .data(SdkBytes.fromByteArrayUnsafe(event.event()))
        .build();
  }

  private static Optional<String> fault(PutRecordsResultEntry result) {
    return Optional.ofNullable(result.errorCode()).map(code -> code + ": " + result.errorMessage());
  }
}
