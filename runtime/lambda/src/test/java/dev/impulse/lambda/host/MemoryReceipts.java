package dev.impulse.lambda.host;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Receipts in memory. */
final class MemoryReceipts implements Receipts {

  private final Map<String, Receipt> receipts = new HashMap<>();

  @Override
  public List<Receipt> find(Collection<String> tokens) {
    return tokens.stream().distinct().filter(receipts::containsKey).map(receipts::get).toList();
  }

  @Override
  public void write(Receipt receipt) {
    receipts.put(receipt.token(), receipt);
  }
}
