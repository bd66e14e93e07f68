package dev.impulse.store.tck;

import dev.impulse.store.Receipts;
import dev.impulse.store.memory.MemoryReceipts;

class MemoryReceiptsTest extends ReceiptsTck {

  @Override
  protected Receipts noReceipts() {
    return new MemoryReceipts();
  }
}
