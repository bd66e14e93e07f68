package dev.impulse.control;

import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import dev.impulse.engine.LoadedModule;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The requests that an engine takes, in this process or another. */
public interface EngineControl extends AutoCloseable {

  /**
   * The engine that runs on a data folder; empty if there is none.
   *
   * @throws FailureException if it does not understand this version
   */
  static Optional<EngineControl> running(Path folder) {
    return RemoteControl.to(folder).map(control -> control);
  }

  /**
   * Opens an engine in this process. Takes away the word of an engine that was killed, once it is
   * clear that none runs.
   *
   * @throws dev.impulse.engine.EngineException if an engine has the folder that takes no requests
   */
  static EngineControl open(EngineConfig config, List<LoadedModule> modules) {
    Engine engine = Engine.open(config, modules);
    ControlFile.delete(config.folder());
    return new LocalControl(engine, config);
  }

  /** Whether it is an engine of this process, which ends with it. */
  boolean isLocal();

  /** Why functions that are there do not run, each in a sentence. */
  List<String> notices();

  /**
   * Puts events or imports them, and returns when every function has handled them.
   *
   * @param streamed what the source without a path has
   * @param stops asked whether to end before all is read, where the engine is of this process
   * @param answers told what is refused and how far it is, and at last that it is finished
   */
  void put(
      PutRequest request, InputStream streamed, BooleanSupplier stops, Consumer<Answer> answers);

  /**
   * Rebuilds the states of a function from the log.
   *
   * @param answers told how far it is, then what differs, and at last that it is done
   */
  void rebuild(RebuildRequest request, Consumer<Answer> answers);

  /** Tries a key's line again; returns how many events are still in it. */
  int redrive(KeyRequest request);

  /** Gives up the first event in a key's line, and tries the others; returns how many are left. */
  int drop(KeyRequest request);

  @Override
  void close();
}
