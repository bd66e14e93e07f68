package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.spi.Outcome;
import dev.impulse.spi.StatelessExecution;

/** Hosts a stateless function. What fails is kept; nothing has to wait for it. */
final class StatelessHost extends FunctionHost {

  private final StatelessExecution execution;

  StatelessHost(Deployed function, Definition.Stateless definition, Store store, Ends ends) {
    super(function, store, ends);
    this.execution = new StatelessExecution(definition);
  }

  @Override
  <T> void accept(EventStream<?, T> stream, LogEvent event) {
    switch (execution.decide(stream, event.as(stream, codec))) {
      case Outcome.Done done -> carryOut(done.effects(), event);
      case Outcome.Parked parked -> park(event, parked.cause());
      case Outcome.Duplicate _, Outcome.Waiting _ -> throw new AssertionError("has no keys");
    }
  }

  @Override
  void tryAgain(Operation operation) {
    for (Failures.InLine failed : failures.line(name(), operation.key())) {
      if (!failed.event().is(operation.dropped())) {
        accept(input(failed.event()), failed.event());
      }
      failures.remove(failed);
    }
  }
}
