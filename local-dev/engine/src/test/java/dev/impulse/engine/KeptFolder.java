package dev.impulse.engine;

import dev.impulse.engine.internal.log.CloudEvents;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.log.WrittenEvents;
import dev.impulse.engine.internal.state.View;
import dev.impulse.engine.internal.store.Store;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is kept in a folder.
 *
 * @param log every event with its place and log time
 */
record KeptFolder(
    List<String> log,
    List<String> states,
    List<String> inbox,
    List<String> failures,
    List<String> functions,
    List<String> streams) {

  static KeptFolder of(Store reader) {
    List<String> log = new ArrayList<>();
    new WrittenEvents(reader).forEachAfter(0, event -> log.add(text(event)));
    return new KeptFolder(
        log,
        states(reader),
        rows(reader, "SELECT * FROM inbox ORDER BY seq", 7),
        rows(
            reader,
            """
            SELECT function, key, stream, kinds, event, at,
              CASE WHEN instr(cause, char(10)) THEN substr(cause, 1, instr(cause, char(10)))
                ELSE cause END
            FROM failures ORDER BY seq
            """,
            7),
        rows(reader, "SELECT * FROM functions ORDER BY name", 8),
        rows(reader, "SELECT * FROM streams ORDER BY name", 3));
  }

  /** Where another one differs first; nothing if it does not. */
  String differenceTo(KeptFolder other) {
    return Stream.of(
            difference("log", log, other.log),
            difference("states", states, other.states),
            difference("inbox", inbox, other.inbox),
            difference("failures", failures, other.failures),
            difference("functions", functions, other.functions),
            difference("streams", streams, other.streams))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String difference(String what, List<String> these, List<String> those) {
    for (int i = 0; i < Math.max(these.size(), those.size()); i++) {
      String one = i < these.size() ? these.get(i) : "nothing";
      String other = i < those.size() ? those.get(i) : "nothing";
      if (!one.equals(other)) {
        return "%s differ at %d of %d: %s; %s".formatted(what, i, these.size(), one, other);
      }
    }
    return "";
  }

  private static String text(LogEvent event) {
    return "%d at %d to %s: %s"
        .formatted(
            event.position(), event.loggedMicros(), event.stream(), CloudEvents.write(event));
  }

  private static List<String> states(Store reader) {
    List<String> states = new ArrayList<>();
    for (String function : rows(reader, "SELECT name FROM functions ORDER BY name", 1)) {
      new View(reader, function)
          .forEach(kept ->
              states.add(
                  String.join(
                      " ",
                      function,
                      kept.key(),
                      "v" + kept.version(),
                      new String(kept.state(), java.nio.charset.StandardCharsets.UTF_8),
                      kept.stopped() ? "stopped" : "runs",
                      "woken " + kept.wakes(),
                      "not due at " + kept.setAside(),
                      "hops " + kept.hops())));
    }
    return states;
  }

  private static List<String> rows(Store reader, String sql, int columns) {
    List<String> rows = new ArrayList<>();
    reader.each(
        sql,
        row -> {
          List<String> values = new ArrayList<>();
          for (int column = 1; column <= columns; column++) {
            Object value = row.getObject(column);
            values.add(
                value instanceof byte[] bytes
                    ? HexFormat.of().formatHex(bytes)
                    : String.valueOf(value));
          }
          rows.add(String.join("|", values));
        });
    return rows;
  }
}
