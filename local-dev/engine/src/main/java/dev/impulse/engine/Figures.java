package dev.impulse.engine;

import java.util.List;

/** Reads what each function has done. */
final class Figures extends Task {

  private List<FunctionFigures> functions = List.of();

  @Override
  boolean looksOnly() {
    return true;
  }

  @Override
  boolean step(Loop loop) {
    functions = loop.hosts().stream().map(FunctionFigures::of).toList();
    return true;
  }

  List<FunctionFigures> functions() {
    return functions;
  }
}
