package dev.impulse.lambda.aws;

import dev.impulse.lambda.host.FailureStore;
import dev.impulse.lambda.tck.FailureStoreTck;

@OnEmulator(Service.DYNAMODB)
class DynamoDbFailureStoreTest extends FailureStoreTck {

  @Override
  protected FailureStore emptyStore() {
    return SharedTable.get().failures(Emulator.name("function"));
  }
}
