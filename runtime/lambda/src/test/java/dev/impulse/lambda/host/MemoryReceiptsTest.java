package dev.impulse.lambda.host;

import dev.impulse.lambda.tck.ReceiptsTck;

class MemoryReceiptsTest extends ReceiptsTck {

  @Override
  protected Receipts noReceipts() {
    return new MemoryReceipts();
  }
}
