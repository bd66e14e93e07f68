package dev.impulse.cli;

/** Events of the sales domain as JSON lines. */
final class SalesLines {

  private SalesLines() {}

  static String customer(String id, String limit) {
    return """
    {"id":"%s","name":"Ann","email":"%s@example.com","creditLimit":"%s","since":"2026-01-01T00:00:00Z"}\
    """
        .formatted(id, id, limit);
  }

  static String order(String id, String customer, String price, String placedAt) {
    return """
    {"@type":"sales.order-placed","id":"%s","customer":"%s","lines":[{"product":"chair","quantity":1,"price":"%s"}],"placedAt":"%s"}\
    """
        .formatted(id, customer, price, placedAt);
  }

  static String payment(String id, String customer, String amount, String paidAt) {
    return """
    {"id":"%s","customer":"%s","amount":"%s","paidAt":"%s"}\
    """
        .formatted(id, customer, amount, paidAt);
  }
}
