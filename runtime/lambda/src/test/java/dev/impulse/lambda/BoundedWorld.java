package dev.impulse.lambda;

import dev.impulse.store.FailureStore;
import dev.impulse.store.Item;
import dev.impulse.store.Outbound;
import dev.impulse.store.Outlet;
import dev.impulse.store.Receipt;
import dev.impulse.store.Receipts;
import dev.impulse.store.StateTable;
import dev.impulse.store.Written;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tables and streams that forget what is done, so that what grows is the host. */
final class BoundedWorld implements StateTable, Receipts, FailureStore, Outlet<Outbound> {

  private static final int RECEIPTS = 1_000;

  private final Map<String, Item> items = new HashMap<>();
  private final Map<String, Receipt> receipts = new LinkedHashMap<>();
  private long effects;

  /** How many effects have left. */
  long effects() {
    return effects;
  }

  @Override
  public Map<String, Item> load(Collection<String> keys) {
    Map<String, Item> loaded = new HashMap<>();
    keys.forEach(key -> read(key).ifPresent(item -> loaded.put(key, item)));
    return loaded;
  }

  @Override
  public Optional<Item> read(String key) {
    return Optional.ofNullable(items.get(key));
  }

  @Override
  public Written write(Item item) {
    items.put(item.key(), item);
    return new Written.Done();
  }

  @Override
  public List<String> due(Instant time, int most) {
    return List.of();
  }

  @Override
  public List<String> stopped() {
    return List.of();
  }

  @Override
  public List<Receipt> find(Collection<String> tokens) {
    return tokens.stream().map(receipts::get).filter(Objects::nonNull).toList();
  }

  @Override
  public void write(Receipt receipt) {
    receipts.put(receipt.token(), receipt);
    if (receipts.size() > RECEIPTS) {
      receipts.remove(receipts.keySet().iterator().next());
    }
  }

  @Override
  public List<Outbound> put(List<Outbound> wave) {
    effects += wave.size();
    return List.of();
  }

  @Override
  public void put(String name, List<byte[]> records) {
    throw new AssertionError("parked: " + name);
  }

  @Override
  public List<byte[]> get(String name) {
    throw new AssertionError("not parked: " + name);
  }

  @Override
  public void remove(String name) {}

  @Override
  public List<String> names(String prefix) {
    return List.of();
  }
}
