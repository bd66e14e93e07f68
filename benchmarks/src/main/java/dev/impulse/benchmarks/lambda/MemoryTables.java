package dev.impulse.benchmarks.lambda;

import dev.impulse.lambda.host.FailureStore;
import dev.impulse.lambda.host.Item;
import dev.impulse.lambda.host.Receipt;
import dev.impulse.lambda.host.Receipts;
import dev.impulse.lambda.host.StateTable;
import dev.impulse.lambda.host.Written;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The tables of a function of which nothing fails and nothing wakes, in memory. */
final class MemoryTables implements StateTable, Receipts, FailureStore {

  private final Map<String, Item> items = new HashMap<>();
  private final Map<String, Receipt> receipts = new HashMap<>();

  @Override
  public Map<String, Item> load(Collection<String> keys) {
    Map<String, Item> loaded = HashMap.newHashMap(keys.size());
    for (String key : keys) {
      read(key).ifPresent(item -> loaded.put(key, item));
    }
    return loaded;
  }

  @Override
  public Optional<Item> read(String key) {
    return Optional.ofNullable(items.get(key));
  }

  @Override
  public Written write(Item item) {
    if (read(item.key()).map(Item::version).orElse(0L) != item.version() - 1) {
      return new Written.Conflict(read(item.key()));
    }
    items.put(item.key(), item);
    return new Written.Done();
  }

  @Override
  public List<Receipt> find(Collection<String> tokens) {
    return tokens.stream().map(receipts::get).filter(Objects::nonNull).toList();
  }

  @Override
  public void write(Receipt receipt) {
    receipts.put(receipt.token(), receipt);
  }

  @Override
  public void put(String name, List<byte[]> records) {
    throw new AssertionError("parked: " + name);
  }

  private static AssertionError asked() {
    return new AssertionError("nothing wakes, and nobody asks for what has failed");
  }

  @Override
  public List<String> due(Instant time, int most) {
    throw asked();
  }

  @Override
  public List<String> stopped() {
    throw asked();
  }

  @Override
  public List<byte[]> get(String name) {
    throw asked();
  }

  @Override
  public void remove(String name) {
    throw asked();
  }

  @Override
  public List<String> names(String prefix) {
    throw asked();
  }
}
