package dev.impulse.aws;

import dev.impulse.store.Receipts;
import dev.impulse.store.tck.ReceiptsTck;

@OnEmulator(Service.DYNAMODB)
class DynamoDbReceiptsTest extends ReceiptsTck {

  @Override
  protected Receipts noReceipts() {
    return SharedTable.get().receipts(Emulator.name("function"));
  }
}
