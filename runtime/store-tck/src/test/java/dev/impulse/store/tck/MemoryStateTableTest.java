package dev.impulse.store.tck;

import dev.impulse.store.StateTable;
import dev.impulse.store.memory.MemoryStateTable;

class MemoryStateTableTest extends StateTableTck {

  @Override
  protected StateTable emptyTable() {
    return new MemoryStateTable();
  }
}
