package dev.impulse.store.memory;

import static java.util.Comparator.comparing;

import dev.impulse.store.Item;
import dev.impulse.store.Pending;
import dev.impulse.store.StateTable;
import dev.impulse.store.Written;
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

  private final Map<String, Item> items = new ConcurrentHashMap<>();

  @Override
  public Map<String, Item> load(Collection<String> keys) {
    Map<String, Item> loaded = HashMap.newHashMap(keys.size());
    keys.forEach(key -> read(key).ifPresent(item -> loaded.put(key, item)));
    return loaded;
  }

  @Override
  public Optional<Item> read(String key) {
    return Optional.ofNullable(items.get(key));
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // whether it is this one that was put
  public Written write(Item item) {
    @Nullable Item winner =
        items.compute(item.key(), (_, there) -> follows(item, there) ? item : there);
    return winner == item ? new Written.Done() : new Written.Conflict(Optional.ofNullable(winner));
  }

  private static boolean follows(Item item, @Nullable Item there) {
    return item.version() - 1 == (there == null ? 0 : there.version());
  }

  @Override
  public List<String> due(Instant time, int most) {
    return pending(Pending.Due.class)
        .filter(item -> !at(item).isAfter(time))
        .sorted(comparing(MemoryStateTable::at).thenComparing(Item::key))
        .limit(most)
        .map(Item::key)
        .toList();
  }

  @Override
  public List<String> stopped() {
    return pending(Pending.Stopped.class).map(Item::key).sorted().toList();
  }

  private Stream<Item> pending(Class<? extends Pending> why) {
    return items.values().stream().filter(item -> item.pending().filter(why::isInstance).isPresent());
  }

  private static Instant at(Item item) {
    return item.pending().orElseThrow().at();
  }
}
