package dev.impulse.cli;

import java.io.InputStream;
import java.util.function.Consumer;

/** What can be asked of the engine that has a data folder, in this process or another. */
interface EngineControl extends AutoCloseable {

  /**
   * Puts events, and returns when every function has handled them.
   *
   * @param streamed what the source without a path has
   * @param answers told what is refused and how far it is, and at last that it is finished
   */
  void put(PutRequest request, InputStream streamed, Consumer<Answer> answers);

  /** Tries a key's line again; returns how many events are still in it. */
  int redrive(KeyRequest request);

  /** Gives up the first event in a key's line, and tries the others; returns how many are left. */
  int drop(KeyRequest request);

  @Override
  void close();
}
