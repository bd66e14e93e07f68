package dev.impulse.engine.internal.host;

import dev.impulse.engine.internal.log.LogEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which functions read each stream, in the order in which they are given an event: by name. */
final class Readers {

  private final Map<String, List<FunctionHost>> ofStream = new HashMap<>();

  /**
   * @param hosts in the order of their names
   */
  Readers(Collection<FunctionHost> hosts) {
    for (FunctionHost host : hosts) {
      for (String stream : host.streams()) {
        ofStream.computeIfAbsent(stream, name -> new ArrayList<>()).add(host);
      }
    }
  }

  List<FunctionHost> of(LogEvent event) {
    return ofStream.getOrDefault(event.stream(), List.of());
  }
}
