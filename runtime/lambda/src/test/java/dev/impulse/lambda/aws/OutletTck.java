package dev.impulse.lambda.aws;

import static dev.impulse.lambda.aws.Events.event;
import static dev.impulse.lambda.aws.Events.events;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.lambda.host.Outbound.Emitted;
import dev.impulse.lambda.host.Outlet;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What an outlet of events promises, whatever service is behind it. */
abstract class OutletTck {

  final Events.Reports reports = new Events.Reports();

  /** To a place that has been made for this test; the same one each time. */
  abstract Outlet<Emitted> outlet();

  /** To a place that nobody has made. */
  abstract Outlet<Emitted> toNowhere();

  /** The CloudEvents that have arrived since this was last asked. */
  abstract List<JsonNode> arrived();

  /** More events than its service takes in one request. */
  abstract int several();

  /** How large an event its service takes, as reports have it. */
  abstract String most();

  private static List<JsonNode> json(List<Emitted> events) {
    return events.stream().map(event -> json(new String(event.event(), UTF_8))).toList();
  }

  static JsonNode json(String text) {
    return JsonNode.parser().parse(text);
  }

  @Test
  void eachEventArrivesOnce() {
    List<Emitted> wave = events("orders", several(), 100);

    List<Emitted> left = outlet().put(wave);

    assertThat(reports.all).isEmpty();
    assertThat(left).isEmpty();
    assertThat(arrived()).containsExactlyInAnyOrderElementsOf(json(wave));
  }

  @Test
  void moreThanOneRequestHoldsIsPutInSeveral() {
    List<Emitted> wave = events("orders", 12, 900_000);

    List<Emitted> left = outlet().put(wave);

    assertThat(reports.all).isEmpty();
    assertThat(left).isEmpty();
    assertThat(arrived()).containsExactlyInAnyOrderElementsOf(json(wave));
  }

  @Test
  void anEventThatIsTooLargeTakesNoOtherAlong() {
    Emitted large = event("orders", "7", "id-large", 1_100_000);
    Emitted small = event("orders", "8", "id-small", 10);

    assertThat(outlet().put(List.of(large, small))).containsExactly(large);

    assertThat(arrived()).isEqualTo(json(List.of(small)));
    assertThat(reports.all)
        .singleElement()
        .asString()
        .contains("id-large", "'7'", "orders", "refused", most());
  }

  @Test
  void anEventThatIsTooLargeIsKnownToBeWithoutARequest() {
    Emitted large = event("orders", "7", "id-large", 1_100_000);

    assertThat(toNowhere().objection(large)).get().asString().contains("1,100,", most());
    assertThat(toNowhere().objection(event("orders", "8", "id-small", 10))).isEmpty();
    assertThat(reports.all).isEmpty();
  }

  @Test
  void whatCannotBePutNowIsReportedAndLeft() {
    List<Emitted> wave = events("orders", 3, 10);

    assertThat(toNowhere().put(wave)).isEqualTo(wave);
    assertThat(reports.all)
        .singleElement()
        .asString()
        .contains("3 events", "orders", "unavailable", "nowhere");
  }
}
