package dev.impulse.store.tck;

import dev.impulse.store.FailureStore;
import dev.impulse.store.memory.MemoryFailureStore;

class MemoryFailureStoreTest extends FailureStoreTck {

  @Override
  protected FailureStore emptyStore() {
    return new MemoryFailureStore();
  }
}
