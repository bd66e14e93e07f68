package dev.impulse.engine;

import java.util.List;

/** Reads what each function has done. */
final class Figures extends Task {

  private List<FunctionFigures> functions = List.of();

  @Override
  void run(Loop loop) {
    functions = loop.hosts().stream().map(FunctionFigures::of).toList();
  }

  List<FunctionFigures> functions() {
    return functions;
  }
}
