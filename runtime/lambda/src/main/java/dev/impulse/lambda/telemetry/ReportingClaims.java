package dev.impulse.lambda.telemetry;

import dev.impulse.store.Claims;
import dev.impulse.store.Meter;
import java.util.List;

/** Claims that tell the log, and a metric, which messages become uncertain. */
record ReportingClaims(Claims claims, EventLogger events, Meter meter) implements Claims {

  @Override
  public Claim claim(String id, String token) {
    return claims.claim(id, token);
  }

  @Override
  public void release(String id) {
    claims.release(id);
  }

  @Override
  public void confirm(String id) {
    claims.confirm(id);
  }

  @Override
  public void uncertain(String id, String reason) {
    claims.uncertain(id, reason);
    events.uncertain(id);
    meter.count(Meter.Measure.UNCERTAIN, 1);
  }

  @Override
  public List<String> uncertain() {
    return claims.uncertain();
  }
}
