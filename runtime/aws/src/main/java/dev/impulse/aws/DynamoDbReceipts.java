package dev.impulse.aws;

import dev.impulse.store.Receipt;
import dev.impulse.store.Receipts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** The receipts of one keyed function in DynamoDB, which deletes them once their time is over. */
record DynamoDbReceipts(
    TableClient table, BatchGet batch, String prefix, InstantSource clock, Duration kept)
    implements Receipts {

  private static final String EXCEPT = "except";

  @Override
  public List<Receipt> find(Collection<String> tokens) {
    List<String> pks = tokens.stream().map(token -> prefix + token).toList();
    return batch.rows(pks, false).map(this::receipt).toList();
  }

  private Receipt receipt(TableItem row) {
    String token = row.pk().substring(prefix.length());
    return new Receipt(token, new HashSet<>(row.texts(EXCEPT)));
  }

  @Override
  public void write(Receipt receipt) {
    table.put(
        TableItem.at(prefix + receipt.token())
            .texts(EXCEPT, List.copyOf(receipt.except()))
            .expires(clock.instant().plus(kept)));
  }
}
