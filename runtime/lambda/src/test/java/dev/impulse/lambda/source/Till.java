package dev.impulse.lambda.source;

import dev.impulse.EventStream;
import dev.impulse.EventType;
import dev.impulse.Key;

/** The key of the streams of these tests, and the streams. */
record Till(String value) implements Key {

  /** Has no business id. */
  static final EventStream<Till, Sale> SALES =
      EventStream.of("sales", Till.class, Sale.class, Sale::till);

  static final EventStream<Till, Sale> RECEIPTS =
      EventStream.of("receipts", Till.class, Sale.class, Sale::till).identifiedBy(Sale::id);

  static final EventStream<Till, Shift> SHIFTS =
      EventStream.of("shifts", Till.class, Shift.class, Shift::till);

  @EventType("till.sale")
  record Sale(String id, Till till) {}

  sealed interface Shift {
    Till till();
  }

  @EventType("till.opened")
  record Opened(Till till) implements Shift {}

  @EventType("till.closed")
  record Closed(Till till) implements Shift {}
}
