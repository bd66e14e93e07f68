package dev.impulse.lambda.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.impulse.spi.Identity;
import dev.impulse.store.EventOutcome;
import dev.impulse.store.Tracer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpanTest {

  private static final Identity ORDER = new Identity("orders", "order-placed", "4711");
  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final String UNSAMPLED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

  private final CapturedLog told = new CapturedLog();

  @Test
  void whatAnEventLeadsToIsInItsTraceUnderTheSpanOfTheFunction() {
    Tracer tracer = told.telemetry(Optional.empty()).tracer();
    Tracer.Span span = tracer.begin(ORDER, Optional.of(PARENT));
    assertThat(span.traceparent().orElseThrow())
        .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
        .isNotEqualTo(PARENT);
  }

  @Test
  void doneAgainAnEventLeadsToTheSameContext() {
    Tracer tracer = told.telemetry(Optional.empty()).tracer();
    assertThat(tracer.begin(ORDER, Optional.empty()).traceparent())
        .isEqualTo(tracer.begin(ORDER, Optional.empty()).traceparent());
  }

  @Test
  void withoutACollectorNoTraceBeginsAsARecordedOne() {
    Tracer tracer = told.telemetry(Optional.empty()).tracer();
    assertThat(tracer.begin(ORDER, Optional.empty()).traceparent().orElseThrow()).endsWith("-00");
  }

  @Test
  void spansGoToTheCollectorInOneRequestAtTheEndOfTheInvocation() throws Exception {
    try (Collector collector = new Collector()) {
      Telemetry telemetry = told.telemetry(Optional.of(collector.address()));
      telemetry.begin("8476a536", Optional.empty());
      Tracer tracer = telemetry.tracer();
      for (int i = 0; i < 100; i++) {
        tracer
            .begin(new Identity("orders", "order-placed", "" + i), Optional.empty())
            .end(EventOutcome.DONE);
      }
      assertThat(collector.received()).isEmpty();
      telemetry.end("8476a536");
      assertThat(collector.received()).hasSize(1);
    }
  }

  @Test
  void aSpanNamesItsFunctionItsParentItsEventAndTheInvocation() throws Exception {
    try (Collector collector = new Collector()) {
      Telemetry telemetry = told.telemetry(Optional.of(collector.address()));
      telemetry.begin(
          "8476a536",
          Optional.of(
              "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1"));
      telemetry.tracer().begin(ORDER, Optional.of(PARENT)).end(EventOutcome.DUPLICATE);
      telemetry.end("8476a536");
      String body = new String(collector.received().getFirst(), StandardCharsets.ISO_8859_1);
      assertThat(body)
          .contains("function join-ledger", "4711", "order-placed", "duplicate", "shop")
          .contains(bytes("4bf92f3577b34da6a3ce929d0e0e4736"), bytes("00f067aa0ba902b7"))
          .contains(bytes("5759e988bd862e3fe1be46a994272793"), bytes("53995c3f42cd8ad8"));
    }
  }

  private static String bytes(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }

  @Test
  void anEventOfATraceThatIsNotSampledIsNotSent() throws Exception {
    try (Collector collector = new Collector()) {
      Telemetry telemetry = told.telemetry(Optional.of(collector.address()));
      telemetry.tracer().begin(ORDER, Optional.of(UNSAMPLED)).end(EventOutcome.DUPLICATE);
      telemetry.end("8476a536");
      assertThat(collector.received()).isEmpty();
    }
  }

  @Test
  void aCollectorThatIsNotThereFailsNothingAndIsSaidOnce() {
    Telemetry telemetry = told.telemetry(Optional.of("http://127.0.0.1:1"));
    telemetry.tracer().begin(ORDER, Optional.empty()).end(EventOutcome.DUPLICATE);
    telemetry.end("8476a536");
    assertThat(told.lines())
        .extracting(line -> line.get("message").asText())
        .containsExactly("spans were not taken by the collector");
  }

  @Test
  void aParkedEventIsLoggedWithItsIdsAndWithoutWhatTheDecisionSaid() {
    Telemetry telemetry = told.telemetry(Optional.empty());
    telemetry.begin("8476a536", Optional.empty());
    telemetry
        .tracer()
        .begin(ORDER, Optional.of(PARENT))
        .end(new EventOutcome.Parked(new IllegalStateException("card 4111 1111 1111 1111")));
    JsonNode line = told.lines().getFirst();
    assertThat(line.get("eventId").asText()).isEqualTo("4711");
    assertThat(line.get("traceId").asText()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(line.get("requestId").asText()).isEqualTo("8476a536");
    assertThat(line.get("error").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(told.text()).doesNotContain("4111");
  }

  @Test
  void aBatchOfParkedEventsIsAFewLines() {
    Telemetry telemetry = told.telemetry(Optional.empty());
    for (int i = 0; i < 1000; i++) {
      telemetry
          .tracer()
          .begin(ORDER, Optional.empty())
          .end(new EventOutcome.Parked(new AssertionError()));
    }
    telemetry.end("8476a536");
    assertThat(told.lines()).hasSize(6);
    assertThat(told.lines().getLast().get("more").asText()).isEqualTo("995");
  }
}
