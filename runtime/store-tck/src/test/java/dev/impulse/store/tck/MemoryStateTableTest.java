package dev.impulse.store.tck;

import dev.impulse.store.memory.MemoryStateTable;
import dev.impulse.store.StateTable;


class MemoryStateTableTest extends StateTableTck {

  @Override
  protected StateTable emptyTable() {
    return new MemoryStateTable();
  }
}
