package dev.impulse.engine;

import static java.util.stream.Collectors.joining;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.Settings;
import dev.impulse.SettingsException;
import dev.impulse.Topology;
import dev.impulse.engine.internal.host.EffectSink;
import dev.impulse.engine.internal.host.Fates;
import dev.impulse.engine.internal.host.FunctionHost;
import dev.impulse.engine.internal.host.HostedFunction;
import dev.impulse.engine.internal.host.KeyedHost;
import dev.impulse.engine.internal.host.StatelessHost;
import dev.impulse.engine.internal.store.Store;
import dev.impulse.spi.DefinedFunction;
import dev.impulse.spi.HopLimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The functions that run together, checked, and what it takes to host them. */
record Hosts(Topology topology, List<HostedFunction> functions) {

  static final Hosts NONE = new Hosts(Topology.of(List.of()), List.of());

  /**
   * @throws dev.impulse.TopologyException if they cannot run together
   */
  static Hosts of(List<LoadedModule> modules, Settings settings) {
    return of(modules, settings, HopLimit.DEFAULT);
  }

  /**
   * @param maxHops how many functions an event may come through in a row
   * @throws dev.impulse.TopologyException if they cannot run together
   */
  static Hosts of(List<LoadedModule> modules, Settings settings, int maxHops) {
    List<DefinedFunction> defined = new ArrayList<>();
    List<HostedFunction> alone = new ArrayList<>();
    for (LoadedModule module : modules) {
      List<DefinedFunction> own = module.defined(settings);
      defined.addAll(own);
      alone.addAll(module.hosted(own));
    }
    Topology topology = Topology.of(alone.stream().map(HostedFunction::definition).toList());
    requireKnown(settings, defined);
    HopLimit hops = new HopLimit(maxHops, topology.cycle());
    return new Hosts(topology, alone.stream().map(one -> one.within(hops)).toList());
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
  HostedFunction function(String name) {
    return functions.stream()
        .filter(function -> function.definition().name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new EngineException("no function '%s': there are %s".formatted(name, names())));
  }

  private String names() {
    return functions.stream().map(one -> one.definition().name()).collect(joining(", "));
  }

  /**
   * The functions as they run.
   *
   * @param hosts one of each function that can go on with the states that are kept
   * @param notices why others cannot; each in a sentence
   */
  record Live(List<FunctionHost> hosts, List<String> notices) {}

  /**
   * Hosts the functions, each on what it has kept, under whatever name it had.
   *
   * @param checked the names of functions that lead to what cannot be written
   */
  Live live(Store store, EffectSink sink, Set<String> checked) {
    long room = Runtime.getRuntime().maxMemory() / 4 / Math.max(1, functions.size());
    List<FunctionHost> hosts = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    for (HostedFunction given : functions) {
      new Succession(store).take(given.definition());
      List<String> changes = changes(given.definition(), store);
      if (changes.isEmpty()) {
        boolean isChecked = checked.contains(given.definition().name());
        HostedFunction function = isChecked ? given.checked() : given;
        hosts.add(host(function, function.definition(), store, sink, room));
      } else {
        notices.add(notice(given.definition(), changes));
      }
    }
    return new Live(hosts, List.copyOf(notices));
  }

  private static List<String> changes(Definition definition, Store store) {
    return definition instanceof Definition.Keyed<?, ?> keyed
        ? KeyedHost.changes(store, keyed)
        : List.of();
  }

  private static String notice(Definition function, List<String> changes) {
    return "%s does not run: it %s; './impulse rebuild %1$s' makes its states anew from the log"
        .formatted(function, String.join(" and ", changes));
  }

  private static FunctionHost host(
      HostedFunction function, Definition definition, Store store, EffectSink sink, long room) {
    return switch (definition) {
      case Definition.Stateless stateless -> new StatelessHost(function, stateless, store, sink);
      case Definition.Keyed<?, ?> keyed ->
          new KeyedHost<>(function, keyed, store, sink, room, Fates.UNKNOWN);
    };
  }

  /** Every stream by name, with a codec that knows its payload. */
  Map<String, Intake.Entry<?>> streams() {
    Map<String, Intake.Entry<?>> streams = new LinkedHashMap<>();
    for (HostedFunction function : functions) {
      Stream.concat(
              function.definition().inputs().stream(), function.definition().outputs().stream())
          .forEach(stream -> streams.putIfAbsent(stream.name(), entry(stream, function)));
    }
    return streams;
  }

  private static <T> Intake.Entry<T> entry(EventStream<?, T> stream, HostedFunction function) {
    return new Intake.Entry<>(stream, function.codec());
  }
}
