package dev.impulse.store.memory;

import dev.impulse.store.FailureStore;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** A failure store in memory. Safe for use by several threads. */
public final class MemoryFailureStore implements FailureStore {

  private final NavigableMap<String, List<byte[]>> kept = new ConcurrentSkipListMap<>();

  @Override
  public void put(String name, List<byte[]> records) {
    kept.put(name, List.copyOf(records));
  }

  @Override
  public List<byte[]> get(String name) {
    @Nullable List<byte[]> records = kept.get(name);
    if (records == null) {
      throw new IllegalStateException("nothing is kept under " + name);
    }
    return records;
  }

  @Override
  public void remove(String name) {
    kept.remove(name);
  }

  @Override
  public List<String> names(String prefix) {
    return kept.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }
}
