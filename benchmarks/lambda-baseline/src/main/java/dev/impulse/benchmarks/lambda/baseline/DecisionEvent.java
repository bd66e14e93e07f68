package dev.impulse.benchmarks.lambda.baseline;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A decision on an order, in its CloudEvent. */
@Serdeable
record DecisionEvent(
    String specversion,
    String id,
    String source,
    String type,
    Instant time,
    String partitionkey,
    String datacontenttype,
    Decision data) {

  enum Verdict {
    APPROVED,
    BREACHED
  }

  @Serdeable
  record Decision(
      String order,
      String customer,
      Verdict verdict,
      Money exposure,
      Money limit,
      Instant placedAt) {}

  static DecisionEvent on(OrderEvent event) {
    OrderEvent.Order order = event.data().order();
    Money exposure = event.data().exposure();
    Money limit = event.data().customer().creditLimit();
    Verdict verdict = exposure.isMoreThan(limit) ? Verdict.BREACHED : Verdict.APPROVED;
    return new DecisionEvent(
        "1.0",
        order.id(),
        "check-limits",
        "sales.limit-decided",
        event.time(),
        order.customer(),
        "application/json",
        new Decision(order.id(), order.customer(), verdict, exposure, limit, order.placedAt()));
  }
}
