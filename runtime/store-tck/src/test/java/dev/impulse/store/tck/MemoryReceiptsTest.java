package dev.impulse.store.tck;

import dev.impulse.store.memory.MemoryReceipts;
import dev.impulse.store.Receipts;


class MemoryReceiptsTest extends ReceiptsTck {

  @Override
  protected Receipts noReceipts() {
    return new MemoryReceipts();
  }
}
