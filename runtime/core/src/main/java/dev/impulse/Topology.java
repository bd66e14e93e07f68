package dev.impulse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The functions that run together, checked against each other. Printed, it is the flow of events.
 */
public record Topology(List<Definition> functions) {

  /**
   * @throws TopologyException with everything that cannot work, all at once
   */
  public Topology {
    functions = List.copyOf(functions);
    List<String> faults = TopologyFaults.of(functions);
    if (!faults.isEmpty()) {
      throw new TopologyException(faults);
    }
  }

  /** See {@link #Topology}. */
  public static Topology of(List<Definition> functions) {
    return new Topology(functions);
  }

  /** See {@link #Topology}. */
  public static Topology of(Definition... functions) {
    return new Topology(List.of(functions));
  }

  /** Every stream that a function reads or may emit to, each once. */
  public List<EventStream<?, ?>> streams() {
    return functions.stream().flatMap(Topology::touched).distinct().toList();
  }

  public Optional<EventStream<?, ?>> stream(String name) {
    return streams().stream().filter(stream -> stream.name().equals(name)).findFirst();
  }

  public Optional<Definition> function(String name) {
    return functions.stream().filter(function -> function.name().equals(name)).findFirst();
  }

  /** The names of functions that are fed, over one or more steps, by what they emit themselves. */
  public List<String> cycle() {
    return Flow.of(functions).cycle();
  }

  static Stream<EventStream<?, ?>> touched(Definition function) {
    return Stream.concat(function.inputs().stream(), function.outputs().stream());
  }

  /** The flow, one line a function, those that feed others first. */
  @Override
  public String toString() {
    return Flow.of(functions).toString();
  }
}
