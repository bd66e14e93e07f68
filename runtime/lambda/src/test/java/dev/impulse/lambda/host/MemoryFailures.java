package dev.impulse.lambda.host;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A failure store in memory. */
final class MemoryFailures implements FailureStore {

  private final Map<String, List<byte[]>> kept = new TreeMap<>();

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
