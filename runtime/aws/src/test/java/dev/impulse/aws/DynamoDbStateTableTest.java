package dev.impulse.aws;

import dev.impulse.store.StateTable;
import dev.impulse.store.tck.StateTableTck;

@OnEmulator(Service.DYNAMODB)
class DynamoDbStateTableTest extends StateTableTck {

  @Override
  protected StateTable emptyTable() {
    return SharedTable.get().states(Emulator.name("function"));
  }
}
