package dev.impulse.lambda.host;

import dev.impulse.lambda.tck.ClaimsTck;

class MemoryClaimsTest extends ClaimsTck {

  @Override
  protected Claims noClaims() {
    return new MemoryClaims();
  }
}
