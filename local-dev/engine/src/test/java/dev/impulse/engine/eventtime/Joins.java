package dev.impulse.engine.eventtime;

import dev.impulse.EventStream;
import dev.impulse.engine.ImportedHistory.Past;
import java.time.Instant;

/** Two streams and what comes of their join; times are seconds of one morning. */
final class Joins {

  static final EventStream<Id, Row> LEFT = side("left");
  static final EventStream<Id, Row> RIGHT = side("right");
  static final EventStream<Id, Pair> PAIRS =
      EventStream.of("pairs", Id.class, Pair.class, Pair::key);

  private static final Instant START = Instant.parse("2020-04-15T08:00:00Z");

  private Joins() {}

  private static EventStream<Id, Row> side(String name) {
    return EventStream.of(name, Id.class, Row.class, Row::key)
        .identifiedBy(Row::text)
        .timedBy(Row::told);
  }

  static Past<?> left(String key, String text, int at) {
    return left(key, text, at, at);
  }

  static Past<?> left(String key, String text, int at, int told) {
    return new Past<>(LEFT, row(key, text, at, told));
  }

  static Past<?> right(String key, String text, int at) {
    return right(key, text, at, at);
  }

  static Past<?> right(String key, String text, int at, int told) {
    return new Past<>(RIGHT, row(key, text, at, told));
  }

  private static Row row(String key, String text, int at, int told) {
    return new Row(new Id(key), text, START.plusSeconds(at), START.plusSeconds(told));
  }
}
