package dev.impulse.lambda.source;

import static dev.impulse.lambda.source.Events.NOW;
import static dev.impulse.lambda.source.Events.answer;
import static dev.impulse.lambda.source.Events.data;
import static dev.impulse.lambda.source.Events.eventBridge;
import static dev.impulse.lambda.source.Events.reader;
import static dev.impulse.lambda.source.Events.records;
import static dev.impulse.lambda.source.Events.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.json.CloudEvent;
import dev.impulse.store.InputRecord;
import dev.impulse.store.RefusedException;
import dev.impulse.store.UnavailableException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SingleEventTest {

  private static final EventReader TWO = reader(Till.SALES, Till.SHIFTS);

  private static String cloudEvent(String more) {
    return "{'specversion':'1.0','id':'s-1','source':'till','type':'till.sale',"
        + more
        + "'data':{'id':'s-1','till':'7'}}";
  }

  private static InputRecord one(EventReader reader, String event) {
    return records(reader, event).records().getFirst();
  }

  @Test
  void aCloudEventIsForTheOnlyStreamThereIs() {
    String event = cloudEvent("");

    InputRecord record = one(reader(Till.SALES), event);

    assertThat(record.stream()).isEqualTo("sales");
    assertThat(record.position()).isEmpty();
    assertThat(record.partitionKey()).isEmpty();
    assertThat(record.arrived()).isEqualTo(NOW);
    assertThat(record.data()).isEqualTo(utf8(event));
  }

  @Test
  void aCloudEventSaysWhichOfSeveralStreamsItIsFor() {
    assertThat(one(TWO, cloudEvent("'stream':'shifts',")).stream()).isEqualTo("shifts");
  }

  @Test
  void aCloudEventIsForTheOnlyStreamThatCarriesItsType() {
    assertThat(one(TWO, cloudEvent("")).stream()).isEqualTo("sales");
    assertThat(one(TWO, cloudEvent("").replace("till.sale", "till.closed")).stream())
        .isEqualTo("shifts");
  }

  @Test
  void aCloudEventThatDoesNotSayIsRefused() {
    EventReader alike = reader(Till.SALES, Till.RECEIPTS);
    assertThatThrownBy(() -> alike.read(utf8(cloudEvent(""))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("does not say which of [sales, receipts] it is for")
        .hasMessageContaining("extension attribute 'stream'");
    assertThatThrownBy(() -> TWO.read(utf8(cloudEvent("'stream':'orders',"))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("'orders' is none of the function's inputs [sales, shifts]");
  }

  @Test
  void anExtensionMayHaveTheNameOfAMemberOfAwsEvents() {
    String event = cloudEvent("'window':'w','records':'r','impulse':'wake','detail':'d',");

    assertThat(one(reader(Till.SALES), event).data()).isEqualTo(utf8(event));
  }

  @Test
  void theDetailOfAnEventBridgeEventMayBeACloudEvent() {
    InputRecord record = one(reader(Till.SALES), eventBridge("Sale", cloudEvent("")));

    assertThat(record.data()).isEqualTo(utf8(cloudEvent("")));
    assertThat(record.arrived()).isEqualTo(NOW);
  }

  @Test
  void aBareDetailHasTheIdentityOfItsEnvelope() {
    InputRecord record = one(reader(Till.SALES), eventBridge("Sale", "{'id':'s-1','till':'7'}"));

    CloudEvent event = CloudEvent.read(record.data()).orElseThrow();
    assertThat(event.id()).isEqualTo("6a7e8feb-b491-4cf7-a9f1-bf3703467718");
    assertThat(event.source()).isEqualTo("com.example.till");
    assertThat(event.type()).isEqualTo("till.sale");
    assertThat(event.time()).contains(Instant.parse("2026-01-31T18:43:48Z"));
    assertThat(event.data()).isEqualTo(utf8("{'id':'s-1','till':'7'}"));
  }

  @Test
  void aBareDetailOfAStreamWithBusinessIdsStaysBare() {
    InputRecord record = one(reader(Till.RECEIPTS), eventBridge("Receipt", "{'id':'s-1'}"));

    assertThat(data(record)).isEqualTo("{\"id\":\"s-1\"}");
  }

  @Test
  void theStreamIsWhatTheDetailSaysElseTheDetailTypeElseTheOneOnEventBridge() {
    assertThat(one(TWO, eventBridge("till.opened", "{}")).stream()).isEqualTo("shifts");
    assertThat(one(TWO, eventBridge("shifts", cloudEvent("'stream':'sales',"))).stream())
        .isEqualTo("sales");
    assertThat(one(TWO, eventBridge("shifts", "{}")).stream()).isEqualTo("shifts");
    EventReader onBus =
        reader(Map.of("IMPULSE_STREAM_SALES", "eventbridge:tills"), Till.SHIFTS, Till.SALES);
    assertThat(one(onBus, eventBridge("Sale", "{}")).stream()).isEqualTo("sales");
  }

  @Test
  void anEventBridgeEventOfNoStreamIsRefusedAndTheSettingNamed() {
    assertThatThrownBy(() -> TWO.read(utf8(eventBridge("Sale", "{}"))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("the detail-type 'Sale' is none of the function's inputs")
        .hasMessageContaining("IMPULSE_STREAM_<NAME>=eventbridge:<bus>");
  }

  @Test
  void aScheduledEventIsAWake() {
    String event = eventBridge("Scheduled Event", "{}").replace("com.example.till", "aws.events");

    assertThat(TWO.read(utf8(event))).isEqualTo(new Invocation.Wake());
  }

  @Test
  void anUncommittedEventFailsItsInvocation() {
    Invocation.Records records = records(cloudEvent(""));

    assertThat(answer(records)).isEqualTo("{\"batchItemFailures\":[]}");
    assertThatThrownBy(() -> answer(records, 0)).isInstanceOf(UnavailableException.class);
  }
}
