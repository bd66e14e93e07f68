package dev.impulse.cli;

import dev.impulse.Definition;
import dev.impulse.Settings;
import dev.impulse.Topology;
import dev.impulse.engine.FunctionsModule;
import java.util.List;
import java.util.Set;

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

  /** The flow between all functions, with default settings. */
  default Topology topology() {
    List<Definition> definitions =
        load().stream()
            .flatMap(module -> module.functions().stream())
            .map(function -> function.define(Settings.defaults()))
            .toList();
    return Topology.of(definitions);
  }
}
