package dev.impulse.lambda.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.impulse.store.Claims;
import dev.impulse.store.memory.MemoryClaims;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An operator hears of a message that may have left or not. */
class UncertainMessageTest {

  private final CapturedLog told = new CapturedLog();
  private final Telemetry telemetry = told.telemetry(Optional.empty());
  private final MemoryClaims kept = new MemoryClaims();
  private final Claims claims = telemetry.reporting(kept);

  @Test
  void isListedLoggedAndCounted() {
    claims.uncertain("confirm/o-1", "550 no such mailbox: ann@example.org");
    telemetry.end("8476a536");
    assertThat(kept.uncertain()).containsExactly("confirm/o-1");
    JsonNode line = told.lines().getFirst();
    assertThat(line.get("level").asText()).isEqualTo("WARN");
    assertThat(line.get("message").asText()).isEqualTo("a message may have left or not");
    assertThat(line.get("messageId").asText()).isEqualTo("confirm/o-1");
    assertThat(told.lines().getLast().get("Uncertain").asInt()).isEqualTo(1);
  }

  @Test
  void isToldWithoutItsAddress() {
    claims.uncertain("confirm/o-1", "550 no such mailbox: ann@example.org");
    telemetry.end("8476a536");
    assertThat(told.text()).doesNotContain("ann@example.org");
  }

  @Test
  void isOneOfAFewAndTheRestIsCounted() {
    for (int i = 0; i < 1_000; i++) {
      claims.uncertain("confirm/o-" + i, "it was claimed and never confirmed");
    }
    telemetry.end("8476a536");
    List<JsonNode> lines = told.lines();
    assertThat(lines).hasSizeLessThan(10);
    assertThat(lines).anyMatch(line -> line.path("more").asInt() == 995);
    assertThat(lines.getLast().get("Uncertain").asInt()).isEqualTo(1_000);
  }
}
