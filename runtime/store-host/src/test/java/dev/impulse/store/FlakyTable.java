package dev.impulse.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table whose loads may be stale, and whose writes may arrive late. */
final class FlakyTable implements StateTable {

  private final StateTable table;
  private final FaultInjector weather;
  private final Map<String, KeyItem> older = new HashMap<>();

  FlakyTable(StateTable table, FaultInjector weather) {
    this.table = table;
    this.weather = weather;
  }

  @Override
  public Map<String, KeyItem> load(Collection<String> keys) {
    Map<String, KeyItem> loaded = table.load(keys);
    loaded.replaceAll((key, item) -> weather.strikes(10) ? older.getOrDefault(key, item) : item);
    return loaded;
  }

  @Override
  public Optional<KeyItem> read(String key) {
    return table.read(key);
  }

  @Override
  public WriteResult write(KeyItem item) {
    if (weather.strikes(60)) {
      weather.later(() -> table.write(item));
      throw new UnavailableException("the write is underway", null);
    }
    table.read(item.key()).ifPresent(before -> older.put(item.key(), before));
    return table.write(item);
  }

  @Override
  public List<String> due(Instant time, int most) {
    return table.due(time, most);
  }

  @Override
  public List<String> stopped() {
    return table.stopped();
  }
}
