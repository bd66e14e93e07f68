package dev.impulse.engine;

import dev.impulse.engine.internal.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the states of a rebuild are kept until they are put in the place of the live ones. */
final class RebuildFolder {

  private static final String CODE = "code";

  private final Path database;
  private final int code;

  private RebuildFolder(Path database, int code) {
    this.database = database;
    this.code = code;
  }

  /**
   * @param code another number for other code, or for another line of what is parked
   */
  static RebuildFolder of(Path folder, String function, int code) {
    return new RebuildFolder(folder.resolve("rebuild-" + function + ".db"), code);
  }

  /**
   * Opens it.
   *
   * @param goesOn whether to go on with what an interrupted rebuild by the same code has left
   */
  Store open(boolean goesOn) {
    if (!goesOn) {
      delete();
    }
    Store store = Store.open(database, Durability.PROCESS);
    long before = store.number("SELECT max(value) FROM facts WHERE name = ?", CODE);
    boolean isNew = store.number("SELECT count(*) FROM facts") == 0;
    if (!isNew && before != code) {
      store.close();
      return open(false);
    }
    store.update("INSERT OR REPLACE INTO facts VALUES (?, ?)", CODE, code);
    return store;
  }

  void delete() {
    String name = database.getFileName().toString();
    try {
      for (String suffix : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(database.resolveSibling(name + suffix));
      }
    } catch (IOException e) {
      throw new EngineException("cannot delete %s: %s".formatted(database, e), e);
    }
  }
}
