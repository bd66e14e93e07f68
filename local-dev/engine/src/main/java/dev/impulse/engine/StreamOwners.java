package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.Topology;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The functions that emit each stream. Such a stream takes no event from outside, but for repairs
 * that are made in a function's name and recorded as such.
 */
final class StreamOwners {

  /** The extension of an event that was put in a function's name. */
  static final String REPAIR = "repair";

  private final Map<String, Set<Definition>> ofStream = new LinkedHashMap<>();

  StreamOwners(Topology topology) {
    for (Definition function : topology.functions()) {
      for (EventStream<?, ?> stream : function.outputs()) {
        ofStream.computeIfAbsent(stream.name(), name -> new LinkedHashSet<>()).add(function);
      }
    }
  }

  /**
   * @throws RejectedException if a function emits the stream
   */
  void requireNone(String stream) throws RejectedException {
    Set<Definition> owners = ofStream.get(stream);
    if (owners != null) {
      throw new RejectedException(
          ("%s is emitted by %s: it takes no events from outside; '--as %2$s' repairs it, and"
                  + " records that")
              .formatted(stream, names(owners)));
    }
  }

  /**
   * The source of events that are put in a function's name.
   *
   * @throws RejectedException if that function does not emit the stream
   */
  String source(String stream, String function) throws RejectedException {
    for (Definition owner : ofStream.getOrDefault(stream, Set.of())) {
      if (owner.name().equals(function)) {
        return owner.identity();
      }
    }
    throw new RejectedException("%s does not emit %s".formatted(function, stream));
  }

  private static String names(Set<Definition> owners) {
    return String.join(" or ", owners.stream().map(Definition::name).toList());
  }
}
