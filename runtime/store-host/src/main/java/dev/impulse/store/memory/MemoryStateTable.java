package dev.impulse.store.memory;

import static java.util.Comparator.comparing;

import dev.impulse.store.KeyItem;
import dev.impulse.store.Pending;
import dev.impulse.store.StateTable;
import dev.impulse.store.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Items in memory. Safe for use by several threads. */
public final class MemoryStateTable implements StateTable {

  private final Map<String, KeyItem> items = new ConcurrentHashMap<>();

  @Override
  public Map<String, KeyItem> load(Collection<String> keys) {
    Map<String, KeyItem> loaded = HashMap.newHashMap(keys.size());
    keys.forEach(key -> read(key).ifPresent(item -> loaded.put(key, item)));
    return loaded;
  }

  @Override
  public Optional<KeyItem> read(String key) {
    return Optional.ofNullable(items.get(key));
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // whether it is this one that was put
  public WriteResult write(KeyItem item) {
    @Nullable KeyItem winner =
        items.compute(item.key(), (_, there) -> follows(item, there) ? item : there);
    return winner == item
        ? new WriteResult.Done()
        : new WriteResult.Conflict(Optional.ofNullable(winner));
  }

  private static boolean follows(KeyItem item, @Nullable KeyItem there) {
    return item.version() - 1 == (there == null ? 0 : there.version());
  }

  @Override
  public List<String> due(Instant time, int most) {
    return pending(Pending.Due.class)
        .filter(item -> !at(item).isAfter(time))
        .sorted(comparing(MemoryStateTable::at).thenComparing(KeyItem::key))
        .limit(most)
        .map(KeyItem::key)
        .toList();
  }

  @Override
  public List<String> stopped() {
    return pending(Pending.Stopped.class).map(KeyItem::key).sorted().toList();
  }

  private Stream<KeyItem> pending(Class<? extends Pending> why) {
    return items.values().stream()
        .filter(item -> item.pending().filter(why::isInstance).isPresent());
  }

  private static Instant at(KeyItem item) {
    return item.pending().orElseThrow().at();
  }
}
