package dev.impulse.cli;

import dev.impulse.control.ControlServer;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An engine that stays: other processes of the user can ask things of it, and it takes over
 * functions when they are rebuilt.
 */
final class RunningEngine implements AutoCloseable {

  private static final int LOOKED_EVERY_MILLIS = 500;

  private final Engine engine;
  private final ControlServer server;
  private final Reloader reloader;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Interruption interruption = Interruption.unwatched();

  private RunningEngine(Engine engine, ControlServer server, Reloader reloader) {
    this.engine = engine;
    this.server = server;
    this.reloader = reloader;
  }

  /** Opens an engine over the functions of the environment. */
  static RunningEngine start(Environment environment, EngineConfig config) {
    Engine engine = Engine.open(config, environment.functions().load());
    try {
      ControlServer server = ControlServer.start(engine, config);
      return new RunningEngine(engine, server, new Reloader(engine, environment));
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  Engine engine() {
    return engine;
  }

  /** Where it listens, on loopback. */
  int port() {
    return server.port();
  }

  /**
   * Runs until the process is asked to end, which it then does once everything is committed.
   *
   * @throws dev.impulse.engine.EngineException if the engine fails
   */
  void untilStopped() {
    interruption.watch(stop::countDown);
    try {
      while (!stop.await(LOOKED_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (!engine.isRunning()) {
          engine.settle();
        }
        reloader.look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      engine.close();
      server.close();
    } finally {
      interruption.close();
    }
  }
}
