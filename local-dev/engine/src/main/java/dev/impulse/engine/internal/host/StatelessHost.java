package dev.impulse.engine.internal.host;

import dev.impulse.Definition;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.store.Store;
import dev.impulse.spi.StatelessFunction;

/** Hosts a stateless function. What fails is kept; nothing has to wait for it. */
public final class StatelessHost extends FunctionHost {

  private final StatelessFunction function;

  public StatelessHost(
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
