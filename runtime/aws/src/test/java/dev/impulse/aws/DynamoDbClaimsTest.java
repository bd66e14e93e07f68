package dev.impulse.aws;

import dev.impulse.store.Claims;
import dev.impulse.store.tck.ClaimsTck;

@OnEmulator(Service.DYNAMODB)
class DynamoDbClaimsTest extends ClaimsTck {

  @Override
  protected Claims noClaims() {
    return SharedTable.get().claims(Emulator.name("function"));
  }
}
