package dev.impulse.engine;

/** Puts other functions in the place of those that run. */
final class Reload extends Task {

  private final Hosts fresh;
  private final Store store;

  Reload(Hosts fresh, Store store) {
    this.fresh = fresh;
    this.store = store;
  }

  @Override
  void run(Loop loop) {
    loop.letGo();
    loop.host(fresh.live(store, loop));
  }
}
