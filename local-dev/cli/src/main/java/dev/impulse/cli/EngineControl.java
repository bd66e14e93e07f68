package dev.impulse.cli;

import java.io.InputStream;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What can be asked of the engine that has a data folder, in this process or another. */
interface EngineControl extends AutoCloseable {

  /** Whether it is an engine of this process, which ends with it. */
  boolean isOfThisProcess();

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
   * Makes the states of a function anew from the log.
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
