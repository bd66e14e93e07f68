package dev.impulse.aws;

import dev.impulse.store.FailureStore;
import dev.impulse.store.tck.FailureStoreTck;

@OnEmulator(Service.DYNAMODB)
class DynamoDbFailureStoreTest extends FailureStoreTck {

  @Override
  protected FailureStore emptyStore() {
    return SharedTable.get().failures(Emulator.name("function"));
  }
}
