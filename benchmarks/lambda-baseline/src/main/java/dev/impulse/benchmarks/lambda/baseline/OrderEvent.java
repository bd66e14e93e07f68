package dev.impulse.benchmarks.lambda.baseline;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** An order with what a decision about it needs, in its CloudEvent. */
@Serdeable
record OrderEvent(String id, String source, String type, Instant time, Enriched data) {

  @Serdeable
  record Enriched(Order order, Buyer customer, Money exposure) {}

  @Serdeable
  record Order(String id, String customer, List<Line> lines, Instant placedAt) {}

  @Serdeable
  record Line(String product, int quantity, Money price) {}

  @Serdeable
  record Buyer(String id, String name, String email, Money creditLimit, Instant since) {}
}
