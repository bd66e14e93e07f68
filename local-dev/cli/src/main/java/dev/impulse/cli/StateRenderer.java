package dev.impulse.cli;

import dev.impulse.Settings;
import dev.impulse.control.ErrorMessage;
import dev.impulse.engine.StateViews;
import java.util.function.UnaryOperator;

/** Shows states as their function's view; where that fails, the state itself, and says why once. */
final class StateRenderer implements UnaryOperator<String> {

  private final String function;
  private final StateViews views;
  private final Terminal terminal;
  private boolean told;

  private StateRenderer(String function, StateViews views, Terminal terminal) {
    this.function = function;
    this.views = views;
    this.terminal = terminal;
  }

  static UnaryOperator<String> of(String function, Environment environment) {
    Terminal terminal = environment.terminal();
    try {
      StateViews views = StateViews.of(environment.functions().load(), Settings.defaults());
      return new StateRenderer(function, views, terminal);
    } catch (RuntimeException e) {
      terminal.err().println("states are shown as they are kept: " + ErrorMessage.of(e));
      return UnaryOperator.identity();
    }
  }

  @Override
  public String apply(String state) {
    try {
      return views.shown(function, state);
    } catch (RuntimeException e) {
      tell(e);
      return state;
    }
  }

  private void tell(RuntimeException e) {
    if (!told) {
      told = true;
      terminal
          .err()
          .println(
              "%s cannot show its states, they are shown as they are kept: %s"
                  .formatted(function, e.getMessage()));
    }
  }
}
