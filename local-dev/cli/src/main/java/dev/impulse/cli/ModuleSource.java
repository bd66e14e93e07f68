package dev.impulse.cli;

import dev.impulse.Settings;
import dev.impulse.Topology;
import dev.impulse.engine.LoadedModule;
import dev.impulse.spi.DefinedFunction;
import java.util.List;
import java.util.Set;

/** The modules of functions that there are. */
interface ModuleSource {

  /** Every module, in its newest build. */
  List<LoadedModule> load();

  /** The names of modules that were rebuilt since they were last loaded or named here. */
  Set<String> rebuilt();

  /**
   * Every function with its default settings.
   *
   * @throws dev.impulse.engine.EngineException if one cannot be defined
   * @throws dev.impulse.TopologyException if they cannot run together
   */
  default List<DefinedFunction> defined() {
    List<DefinedFunction> all =
        load().stream().flatMap(module -> module.defined(Settings.defaults()).stream()).toList();
    Topology.of(all.stream().map(DefinedFunction::definition).toList());
    return all;
  }

  /** The flow between all functions, with default settings; see {@link #defined}. */
  default Topology topology() {
    return Topology.of(defined().stream().map(DefinedFunction::definition).toList());
  }
}
