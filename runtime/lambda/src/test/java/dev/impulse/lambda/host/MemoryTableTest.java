package dev.impulse.lambda.host;

import dev.impulse.lambda.tck.StateTableTck;

class MemoryTableTest extends StateTableTck {

  @Override
  protected StateTable emptyTable() {
    return new MemoryTable();
  }
}
