package dev.impulse.engine;

import dev.impulse.engine.internal.store.Store;
import java.util.ArrayDeque;
import java.util.Deque;

/** A data folder in the hands of the one engine that has it. */
final class OpenFolder implements AutoCloseable {

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Store store;
  private final Store reader;
  private final Checkpoints checkpoints;

  /**
   * @throws EngineException if another engine has the folder
   * @throws StoreException if the database cannot be opened
   */
  OpenFolder(EngineConfig config) {
    try {
      opened(FolderLock.take(config.folder()));
      this.store = opened(Store.open(config.database(), config.durability()));
      this.reader = opened(Store.read(config.database()));
      this.checkpoints =
          opened(new Checkpoints(Store.checkpointing(config.database(), config.durability())));
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private <R extends AutoCloseable> R opened(R resource) {
    open.push(resource);
    return resource;
  }

  /** The connection of the one who writes. */
  Store store() {
    return store;
  }

  /** A connection that sees what is committed. */
  Store reader() {
    return reader;
  }

  Checkpoints checkpoints() {
    return checkpoints;
  }

  /** Closes everything, the last opened first, whatever fails on the way. */
  @Override
  public void close() {
    RuntimeException failed = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        failed = new EngineException("cannot close the folder: " + e.getMessage(), e);
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
