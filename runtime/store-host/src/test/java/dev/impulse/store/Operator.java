package dev.impulse.store;

/** Wakes and redrives the keys of a function, and now and then does so twice at once. */
final class Operator {

  private final Simulation simulation;
  private final String function;

  Operator(Simulation simulation, String function) {
    this.simulation = simulation;
    this.function = function;
  }

  void run() {
    while (true) {
      simulation.waitFor(50 + simulation.random.nextInt(100));
      StoreHost host = simulation.host(function);
      if (simulation.random.nextBoolean()) {
        simulation.invocation(() -> wake(host));
      } else {
        simulation.states(function).stopped().forEach(key -> begin(host, key));
      }
    }
  }

  private void begin(StoreHost host, String key) {
    simulation.invocation(() -> redrive(host, key));
    if (simulation.random.nextBoolean()) {
      simulation.invocation(() -> redrive(simulation.host(function), key));
    }
  }

  private void wake(StoreHost host) {
    try {
      host.wake(simulation.now(), simulation::isShort);
    } catch (UnavailableException e) {
      // the next schedule comes
    }
  }

  /** Tries; another one may be first, and the operator comes again. */
  void redrive(StoreHost host, String key) {
    try {
      host.redrive(key, simulation::isShort);
    } catch (UnavailableException | IllegalArgumentException | IllegalStateException e) {
      // tried
    }
  }
}
