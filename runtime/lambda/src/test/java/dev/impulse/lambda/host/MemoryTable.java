package dev.impulse.lambda.host;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Items in memory. */
final class MemoryTable implements StateTable {

  private final Map<String, Item> items = new TreeMap<>();

  @Override
  public Map<String, Item> load(Collection<String> keys) {
    Map<String, Item> loaded = new LinkedHashMap<>();
    keys.forEach(key -> read(key).ifPresent(item -> loaded.put(key, item)));
    return loaded;
  }

  @Override
  public Optional<Item> read(String key) {
    return Optional.ofNullable(items.get(key));
  }

  @Override
  public Written write(Item item) {
    long before = read(item.key()).map(Item::version).orElse(0L);
    if (before != item.version() - 1) {
      return new Written.Conflict(read(item.key()));
    }
    items.put(item.key(), item);
    return new Written.Done();
  }

  @Override
  public List<String> due(Instant time, int most) {
    return items.values().stream()
        .filter(item -> dueAt(item).filter(due -> !due.isAfter(time)).isPresent())
        .sorted(Comparator.comparing(item -> dueAt(item).orElseThrow()))
        .limit(most)
        .map(Item::key)
        .toList();
  }

  private static Optional<Instant> dueAt(Item item) {
    return item.pending().filter(why -> why instanceof Pending.Due).map(Pending::at);
  }

  @Override
  public List<String> stopped() {
    return items.values().stream()
        .filter(item -> item.pending().filter(why -> why instanceof Pending.Stopped).isPresent())
        .map(Item::key)
        .toList();
  }
}
