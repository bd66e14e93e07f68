package dev.impulse.testkit;

import dev.impulse.spi.Codec;
import dev.impulse.spi.KeyPort;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.Wake;
import java.util.ArrayList;
import java.util.List;

/** Takes down what a function decides on, and carries nothing out. */
final class DecisionRecorder implements KeyPort<Arrival> {

  private final Codec codec;
  private final List<Outgoing> effects = new ArrayList<>();
  private final List<Outcome.Parked> parked = new ArrayList<>();

  DecisionRecorder(Codec codec) {
    this.codec = codec;
  }

  /** What was decided since it was last asked. */
  Outcome take() {
    Outcome taken = new Outcome(effects, parked);
    effects.clear();
    parked.clear();
    return taken;
  }

  @Override
  public Runnable prepare(Arrival cause, List<Outgoing> prepared) {
    prepared.forEach(this::require);
    return () -> effects.addAll(prepared);
  }

  private void require(Outgoing effect) {
    if (effect instanceof Outgoing.Emitted<?> emitted) {
      PayloadLimit.encoded(emitted, codec);
    }
  }

  @Override
  public void record(Arrival failed, Throwable cause) {
    parked.add(new Outcome.Parked(failed, cause));
  }

  @Override
  public void park(Arrival event, Throwable cause) {
    record(event, cause);
  }

  @Override
  public void lineUp(Arrival event) {
    throw new AssertionError("a scenario gives up what parks");
  }

  @Override
  public Arrival wake(Wake wake) {
    return Arrival.Woken.of(wake);
  }
}
