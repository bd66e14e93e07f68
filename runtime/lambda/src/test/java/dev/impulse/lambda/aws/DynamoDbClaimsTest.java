package dev.impulse.lambda.aws;

import dev.impulse.lambda.host.Claims;
import dev.impulse.lambda.tck.ClaimsTck;

@OnEmulator(Service.DYNAMODB)
class DynamoDbClaimsTest extends ClaimsTck {

  @Override
  protected Claims noClaims() {
    return SharedTable.get().claims(Emulator.name("function"));
  }
}
