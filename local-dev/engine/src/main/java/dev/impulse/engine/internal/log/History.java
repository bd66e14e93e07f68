package dev.impulse.engine.internal.log;

import dev.impulse.engine.internal.store.Store;

/**
 * Whether history is being imported. While it is, log time follows the history and the clock waits,
 * also over a restart: what falls due after the last event is folded once the history has ended.
 */
public final class History {

  private static final String NAME = "history";

  private final Store store;
  private boolean isImported;

  public History(Store store) {
    this.store = store;
    rolledBack();
  }

  public boolean isImported() {
    return isImported;
  }

  public void set(boolean imported) {
    if (imported != isImported) {
      isImported = imported;
      store.update("INSERT OR REPLACE INTO facts VALUES (?, ?)", NAME, imported);
    }
  }

  /** The transaction that may have said otherwise is undone. */
  public void rolledBack() {
    isImported = store.number("SELECT max(value) FROM facts WHERE name = ?", NAME) == 1;
  }
}
