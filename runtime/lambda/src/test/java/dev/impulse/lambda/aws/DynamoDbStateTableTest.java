package dev.impulse.lambda.aws;

import dev.impulse.lambda.host.StateTable;
import dev.impulse.lambda.tck.StateTableTck;

@OnEmulator(Service.DYNAMODB)
class DynamoDbStateTableTest extends StateTableTck {

  @Override
  protected StateTable emptyTable() {
    return SharedTable.get().states(Emulator.name("function"));
  }
}
