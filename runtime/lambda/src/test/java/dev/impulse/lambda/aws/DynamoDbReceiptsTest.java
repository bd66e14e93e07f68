package dev.impulse.lambda.aws;

import dev.impulse.lambda.host.Receipts;
import dev.impulse.lambda.tck.ReceiptsTck;

@OnEmulator(Service.DYNAMODB)
class DynamoDbReceiptsTest extends ReceiptsTck {

  @Override
  protected Receipts noReceipts() {
    return SharedTable.get().receipts(Emulator.name("function"));
  }
}
