package dev.impulse.store.memory;

import dev.impulse.store.Receipt;
import dev.impulse.store.Receipts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Receipts in memory. Safe for use by several threads. */
public final class MemoryReceipts implements Receipts {

  private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();

  @Override
  public List<Receipt> find(Collection<String> tokens) {
    return tokens.stream().distinct().filter(receipts::containsKey).map(receipts::get).toList();
  }

  @Override
  public void write(Receipt receipt) {
    receipts.put(receipt.token(), receipt);
  }
}
