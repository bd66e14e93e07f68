package dev.impulse.engine;

/** A data folder in the hands of the one engine that has it. */
record OpenFolder(FolderLock lock, Store store, Store reader) implements AutoCloseable {

  /**
   * @throws EngineException if another engine has the folder
   * @throws StoreException if the database cannot be opened
   */
  static OpenFolder of(EngineConfig config) {
    FolderLock lock = FolderLock.take(config.folder());
    try {
      return of(config, lock);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private static OpenFolder of(EngineConfig config, FolderLock lock) {
    Store store = Store.open(config.database(), config.durability());
    try {
      return new OpenFolder(lock, store, Store.read(config.database()));
    } catch (RuntimeException | Error e) {
      store.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try (lock;
        store) {
      reader.close();
    }
  }
}
