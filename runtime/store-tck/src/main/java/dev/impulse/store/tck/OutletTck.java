package dev.impulse.store.tck;

import static dev.impulse.store.tck.OutboundEvents.event;
import static dev.impulse.store.tck.OutboundEvents.events;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.json.CloudEvent;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an outlet of events promises, whatever service is behind it. */
public abstract class OutletTck {

  protected final OutboundEvents.Reports reports = new OutboundEvents.Reports();

  /** To a place that has been made for this test; the same one each time. */
  protected abstract Outlet<OutboundEvent> outlet();

  /** To a place that nobody has made. */
  protected abstract Outlet<OutboundEvent> toNowhere();

  /** What has arrived since this was last asked: CloudEvents as JSON in UTF-8. */
  protected abstract List<byte[]> arrived();

  /** More events than its service takes in one request. */
  protected abstract int several();

  /** How large an event its service takes, as reports have it. */
  protected abstract String most();

  /** Events as they are compared: a service may write JSON in another way. */
  private static List<String> texts(List<byte[]> events) {
    return events.stream()
        .map(json -> CloudEvent.read(json).orElseThrow())
        .map(event ->
            String.join(
                "\n",
                event.id(),
                event.source(),
                event.type(),
                event.key().toString(),
                event.time().toString(),
                new String(event.data(), UTF_8)))
        .toList();
  }

  /** These events have arrived, and no others. */
  protected final void assertArrived(List<OutboundEvent> events) {
    assertThat(texts(arrived()))
        .containsExactlyInAnyOrderElementsOf(
            texts(events.stream().map(OutboundEvent::event).toList()));
  }

  @Test
  void eachEventArrivesOnce() {
    List<OutboundEvent> wave = events("orders", several(), 100);

    List<OutboundEvent> left = outlet().put(wave);

    assertThat(reports.all).isEmpty();
    assertThat(left).isEmpty();
    assertArrived(wave);
  }

  @Test
  void moreThanOneRequestHoldsIsPutInSeveral() {
    List<OutboundEvent> wave = events("orders", 12, 900_000);

    List<OutboundEvent> left = outlet().put(wave);

    assertThat(reports.all).isEmpty();
    assertThat(left).isEmpty();
    assertArrived(wave);
  }

  @Test
  void anEventThatIsTooLargeTakesNoOtherAlong() {
    OutboundEvent large = event("orders", "7", "id-large", 1_100_000);
    OutboundEvent small = event("orders", "8", "id-small", 10);

    assertThat(outlet().put(List.of(large, small))).containsExactly(large);

    assertArrived(List.of(small));
    assertThat(reports.all)
        .singleElement()
        .asString()
        .contains("id-large", "'7'", "orders", "refused", most());
  }

  @Test
  void anEventThatIsTooLargeIsKnownToBeWithoutARequest() {
    OutboundEvent large = event("orders", "7", "id-large", 1_100_000);

    assertThat(toNowhere().objection(large)).get().asString().contains("1,100,", most());
    assertThat(toNowhere().objection(event("orders", "8", "id-small", 10))).isEmpty();
    assertThat(reports.all).isEmpty();
  }

  @Test
  void whatCannotBePutNowIsReportedAndLeft() {
    List<OutboundEvent> wave = events("orders", 3, 10);

    assertThat(toNowhere().put(wave)).isEqualTo(wave);
    assertThat(reports.all)
        .singleElement()
        .asString()
        .contains("3 events", "orders", "unavailable", "nowhere");
  }
}
