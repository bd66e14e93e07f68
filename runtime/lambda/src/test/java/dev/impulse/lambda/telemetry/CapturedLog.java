package dev.impulse.lambda.telemetry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What a function's telemetry has told, read as JSON. */
final class CapturedLog {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOW);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Log log(Level least) {
    return new Log(out, least, "join-ledger", CLOCK);
  }

  Telemetry telemetry(Optional<String> collector) {
    TelemetrySettings settings = new TelemetrySettings("shop", Level.INFO, collector, 1);
    return Telemetry.of(out, settings, "join-ledger", CLOCK);
  }

  List<JsonNode> lines() {
    return text().lines().map(CapturedLog::json).toList();
  }

  String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + line, e);
    }
  }
}
