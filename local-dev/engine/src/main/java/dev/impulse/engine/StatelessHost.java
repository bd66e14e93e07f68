package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.spi.StatelessFunction;

/** Hosts a stateless function. What fails is kept; nothing has to wait for it. */
final class StatelessHost extends FunctionHost {

  private final StatelessFunction function;

  StatelessHost(
      HostedFunction hosted, Definition.Stateless definition, Store store, EffectSink sink) {
    super(hosted, store, sink);
    this.function = new StatelessFunction(definition, hosted.codec(), hosted.hopLimit());
  }

  @Override
  void accept(LogEvent event) {
    function.decide(event, this);
  }

  @Override
  void tryAgain(Operation operation) {
    for (Failures.InLine failed : failures.line(name(), operation.key())) {
      failures.remove(failed);
      if (!failed.event().is(operation.dropped())) {
        function.decide(failed.event(), this);
      }
    }
  }
}
