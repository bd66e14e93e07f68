package dev.impulse.cli;

import dev.impulse.engine.LoadedModule;
import java.util.List;
import java.util.Set;

/** Modules that are never rebuilt. */
record FixedModules(List<LoadedModule> load) implements ModuleSource {

  @Override
  public Set<String> rebuilt() {
    return Set.of();
  }
}
