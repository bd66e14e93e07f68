package dev.impulse.engine.banking;

import java.time.Instant;

/**
 * An event as a producer writes it.
 *
 * @param json the payload
 * @param time when the payload says that it happened
 */
record Line(String stream, String json, String id, Instant time) {

  static Line of(String stream, String json) {
    return switch (stream) {
      case "accounts" -> changed(stream, json, "id");
      case "profiles" -> changed(stream, json, "user");
      case "postings" -> new Line(stream, json, text(json, "id"), time(json, "postedAt"));
      default -> throw new IllegalArgumentException("no stream of a bank: " + stream);
    };
  }

  private static Line changed(String stream, String json, String id) {
    return new Line(stream, json, text(json, id) + "@" + text(json, "since"), time(json, "since"));
  }

  private static String text(String json, String field) {
    return Json.read(json).get(field).textValue();
  }

  private static Instant time(String json, String field) {
    return Instant.parse(text(json, field));
  }

  /** The same event in an envelope that says when it was recorded. */
  String recorded(Instant at) {
    String type =
        switch (stream) {
          case "accounts" -> "banking.account-opened";
          case "profiles" -> "banking.profile-changed";
          default -> "banking.amount-posted";
        };
    return """
    {"specversion":"1.0","id":"%s","source":"bank","type":"%s","time":"%s","data":%s}\
    """
        .formatted(id, type, at, json);
  }
}
