package dev.impulse.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.impulse.json.CloudEvent;
import dev.impulse.store.ErrorReporter;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Parallel;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * Events to an EventBridge bus: the detail is the CloudEvent, the detail type its type, the source
 * its source. An entry takes 1 MB. A request takes 10 entries, and these are together no more than
 * 256 KB, as much as every region has always taken. The bus keeps no order.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html">PutEvents</a>
 * @see <a
 *     href="https://aws.amazon.com/blogs/compute/more-room-to-build-serverless-services-now-support-payloads-up-to-1-mb">
 *     1 MB since 2026</a>
 */
public final class EventBridgeOutlet implements Outlet<OutboundEvent> {

  private static final AwsCall CALLS = AwsCall.repeated("ValidationException");

  private static final int ENTRY_BYTES = 1_000_000;

  private static final int REQUEST_BYTES = 256 * 1024;

  /** What an entry counts beside its detail: source, type and time. */
  private static final int ENVELOPE = 512;

  static final EventLimit TAKES =
      new EventLimit(event -> event.event().length + ENVELOPE, ENTRY_BYTES);

  private static final RequestBatcher.Limits LIMITS =
      new RequestBatcher.Limits(TAKES, 10, REQUEST_BYTES);

  private final EventBridgeClient client;
  private final Address.EventBridge bus;
  private final RequestBatcher requests;

  /** Puts to the bus of this address. */
  public EventBridgeOutlet(
      EventBridgeClient client, Address.EventBridge bus, Parallel parallel, ErrorReporter errors) {
    this.client = client;
    this.bus = bus;
    this.requests = new RequestBatcher(LIMITS, this::request, parallel, errors);
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
    PutEventsRequest request =
        PutEventsRequest.builder().entries(batch.stream().map(this::entry).toList()).build();
    return CALLS
        .make("PutEvents to " + bus.resource(), () -> client.putEvents(request))
        .entries()
        .stream()
        .map(EventBridgeOutlet::fault)
        .toList();
  }

  private PutEventsRequestEntry entry(OutboundEvent event) {
    CloudEvent envelope = CloudEvent.read(event.event()).orElseThrow();
    PutEventsRequestEntry.Builder entry =
        PutEventsRequestEntry.builder()
            .eventBusName(bus.resource())
            .source(envelope.source())
            .detailType(envelope.type())
            .detail(new String(event.event(), UTF_8));
    envelope.time().ifPresent(entry::time);
    return entry.build();
  }

  private static Optional<String> fault(PutEventsResultEntry result) {
    return Optional.ofNullable(result.errorCode()).map(code -> code + ": " + result.errorMessage());
  }
}
