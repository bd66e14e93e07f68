package dev.impulse.cli;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.Topology;
import dev.impulse.engine.FunctionsModule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The modules of functions that there are. */
public interface FunctionModules {

  /** Every module, in its newest build. */
  List<FunctionsModule> load();

  /** The names of modules that were rebuilt since they were last loaded or named here. */
  Set<String> rebuilt();

  /** Modules that stay as they are. */
  static FunctionModules fixed(FunctionsModule... modules) {
    return new FixedModules(List.of(modules));
  }

  /**
   * The flow between all functions, with default settings.
   *
   * @throws FailureException if a function cannot be defined
   * @throws dev.impulse.TopologyException if they cannot run together
   */
  default Topology topology() {
    return Topology.of(load().stream().flatMap(FunctionModules::definitions).toList());
  }

  private static Stream<Definition> definitions(FunctionsModule module) {
    return module.functions().stream().map(function -> defined(function, module));
  }

  private static Definition defined(EventFunction function, FunctionsModule module) {
    try {
      return function.define(Settings.defaults());
    } catch (RuntimeException | LinkageError e) {
      throw new FailureException(
          "%s in %s cannot be defined: %s"
              .formatted(function.getClass().getName(), module.name(), e),
          e);
    }
  }
}
