package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.spi.Outcome;
import dev.impulse.spi.Part;
import dev.impulse.spi.StatelessExecution;
import java.util.Optional;

/** Hosts a stateless function. What fails is kept; nothing has to wait for it. */
final class StatelessHost extends FunctionHost {

  private final StatelessExecution execution;
  private final Part unknown = new Part();

  StatelessHost(Deployed function, Definition.Stateless definition, Store store, Ends ends) {
    super(function, store, ends);
    this.execution = new StatelessExecution(definition);
  }

  @Override
  <T> void accept(EventStream<?, T> stream, LogEvent event) {
    switch (execution.decide(stream, event.as(stream, codec))) {
      case Outcome.Done done -> carryOut(done.effects(), event, unknown);
      case Outcome.Parked parked -> record(event, parked.cause());
      case Outcome.Duplicate _, Outcome.Waiting _ -> throw new AssertionError("has no keys");
    }
  }

  /** Keeps a failure, once however often the event comes. */
  private void record(LogEvent event, Throwable cause) {
    Optional<Failures.InLine> before =
        failures.line(name(), event.key).stream()
            .filter(failed -> failed.event().is(event.identity()))
            .findFirst();
    before.ifPresentOrElse(
        again -> failures.failedAgain(again, Causes.text(cause)), () -> park(event, cause));
  }

  @Override
  void tryAgain(Operation operation) {
    for (Failures.InLine failed : failures.line(name(), operation.key())) {
      if (failed.event().is(operation.dropped())) {
        failures.remove(failed);
      } else if (reads(failed.event())) {
        failures.remove(failed);
        accept(input(failed.event()), failed.event());
      } else {
        failures.failedAgain(failed, Causes.text(notRead(failed.event())));
      }
    }
  }
}
