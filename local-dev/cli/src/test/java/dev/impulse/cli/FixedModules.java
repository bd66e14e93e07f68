package dev.impulse.cli;

import dev.impulse.engine.FunctionsModule;
import java.util.List;
import java.util.Set;

/** Modules that are never rebuilt. */
record FixedModules(List<FunctionsModule> load) implements FunctionModules {

  @Override
  public Set<String> rebuilt() {
    return Set.of();
  }
}
