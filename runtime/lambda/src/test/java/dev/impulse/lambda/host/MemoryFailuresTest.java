package dev.impulse.lambda.host;

import dev.impulse.lambda.tck.FailureStoreTck;

class MemoryFailuresTest extends FailureStoreTck {

  @Override
  protected FailureStore emptyStore() {
    return new MemoryFailures();
  }
}
