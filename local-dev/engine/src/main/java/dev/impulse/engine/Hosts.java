package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.Settings;
import dev.impulse.SettingsException;
import dev.impulse.Topology;
import dev.impulse.spi.DefinedFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The functions that run together, checked, and what it takes to host them. */
record Hosts(Topology topology, List<Deployed> functions) {

  static final Hosts NONE = new Hosts(Topology.of(List.of()), List.of());

  /**
   * @throws dev.impulse.TopologyException if they cannot run together
   */
  static Hosts of(List<FunctionsModule> modules, Settings settings) {
    List<DefinedFunction> defined = new ArrayList<>();
    List<Deployed> functions = new ArrayList<>();
    for (FunctionsModule module : modules) {
      List<DefinedFunction> own = module.defined(settings);
      defined.addAll(own);
      functions.addAll(module.deployed(own));
    }
    Topology topology = Topology.of(functions.stream().map(Deployed::definition).toList());
    requireKnown(settings, defined);
    return new Hosts(topology, List.copyOf(functions));
  }

  private static void requireKnown(Settings settings, List<DefinedFunction> defined) {
    try {
      DefinedFunction.requireKnown(settings, defined);
    } catch (SettingsException e) {
      throw new EngineException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * @throws EngineException if there is none of this name
   */
  Deployed function(String name) {
    return functions.stream()
        .filter(function -> function.definition().name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new EngineException(
                "no function '%s': there are %s".formatted(name, topology.functions())));
  }

  /**
   * A live host of each function.
   *
   * @param checked the names of functions that lead to what cannot be written
   */
  List<FunctionHost> live(Store store, Ends ends, Set<String> checked) {
    long room = Runtime.getRuntime().maxMemory() / 4 / Math.max(1, functions.size());
    List<FunctionHost> hosts = new ArrayList<>();
    for (Deployed given : functions) {
      Deployed function = checked.contains(given.definition().name()) ? Checked.of(given) : given;
      hosts.add(host(function, function.definition(), store, ends, room));
    }
    return hosts;
  }

  private static FunctionHost host(
      Deployed function, Definition definition, Store store, Ends ends, long room) {
    return switch (definition) {
      case Definition.Stateless stateless -> new StatelessHost(function, stateless, store, ends);
      case Definition.Keyed<?, ?> keyed ->
          new KeyedHost<>(function, keyed, store, ends, room, Set.of());
    };
  }

  /** Every stream by name, with a codec that knows its payload. */
  Map<String, Intake.Entry<?>> streams() {
    Map<String, Intake.Entry<?>> streams = new LinkedHashMap<>();
    for (Deployed function : functions) {
      Stream.concat(
              function.definition().inputs().stream(), function.definition().outputs().stream())
          .forEach(stream -> streams.putIfAbsent(stream.name(), entry(stream, function)));
    }
    return streams;
  }

  private static <T> Intake.Entry<T> entry(EventStream<?, T> stream, Deployed function) {
    return new Intake.Entry<>(stream, function.codec());
  }
}
