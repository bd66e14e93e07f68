package dev.impulse.store.tck;

import dev.impulse.store.Claims;
import dev.impulse.store.memory.MemoryClaims;

class MemoryClaimsTest extends ClaimsTck {

  @Override
  protected Claims noClaims() {
    return new MemoryClaims();
  }
}
