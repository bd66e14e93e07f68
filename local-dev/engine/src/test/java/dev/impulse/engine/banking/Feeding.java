package dev.impulse.engine.banking;

import dev.impulse.engine.Accepted;
import dev.impulse.engine.Engine;
import dev.impulse.engine.RejectedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The ways in which a log's events come into an engine. */
enum Feeding {
  ALL_IN_ONE_PUT,
  PUTS_OF_1024,
  LINE_BY_LINE,
  /** Each was recorded when it happened, or else with the one before it: log order is as it is. */
  IMPORT;

  private static final int BATCH = 1_024;

  void feed(Engine engine, List<Line> lines) {
    switch (this) {
      case ALL_IN_ONE_PUT -> engine.put(bare(engine, lines)).join();
      case PUTS_OF_1024 -> put(engine, bare(engine, lines), BATCH);
      case LINE_BY_LINE -> put(engine, bare(engine, lines), 1);
      case IMPORT -> {
        engine.importHistory(recorded(engine, lines)).join();
        engine.endHistory();
      }
    }
    engine.settle();
  }

  private static void put(Engine engine, List<Accepted> events, int batch) {
    for (int from = 0; from < events.size(); from += batch) {
      engine.put(events.subList(from, Math.min(from + batch, events.size()))).join();
    }
  }

  private static List<Accepted> bare(Engine engine, List<Line> lines) {
    return lines.stream().map(line -> read(engine, line.stream(), line.json())).toList();
  }

  private static List<Accepted> recorded(Engine engine, List<Line> lines) {
    List<Accepted> events = new ArrayList<>();
    Instant last = Instant.MIN;
    for (Line line : lines) {
      last = line.time().isAfter(last) ? line.time() : last;
      events.add(read(engine, line.stream(), line.recorded(last)));
    }
    return events;
  }

  private static Accepted read(Engine engine, String stream, String json) {
    try {
      return engine.read(stream, json.getBytes(StandardCharsets.UTF_8));
    } catch (RejectedException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
