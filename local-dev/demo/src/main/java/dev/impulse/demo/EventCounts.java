package dev.impulse.demo;

import static java.util.stream.Collectors.toMap;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.DataFolder.FunctionProgress;
import dev.impulse.engine.DataFolder.StreamFigures;
import java.util.Map;

/**
 * How many events streams and functions had at a moment.
 *
 * @param streams how many events each has
 * @param functions how many events each was given
 */
record EventCounts(Map<String, Long> streams, Map<String, Long> functions) {

  static EventCounts of(DataFolder folder) {
    return new EventCounts(
        folder.streams().stream().collect(toMap(StreamFigures::stream, StreamFigures::events)),
        folder.functions().stream()
            .collect(toMap(FunctionProgress::function, FunctionProgress::handled)));
  }

  long stream(String name) {
    return streams.getOrDefault(name, 0L);
  }

  long function(String name) {
    return functions.getOrDefault(name, 0L);
  }
}
