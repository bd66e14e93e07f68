package dev.impulse.json;

import dev.impulse.Key;
import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Maps as objects: each key a field's name. */
final class MapAdapter<K, V> implements JsonAdapter<Map<K, V>> {

  private final Supplier<Map<K, V>> empty;
  private final TextAdapter<K> keys;
  private final JsonAdapter<V> values;

  /**
   * @param raw {@code Map}, or a kind of it that a {@code LinkedHashMap} or a {@code TreeMap} is
   */
  MapAdapter(Class<?> raw, TextAdapter<K> keys, JsonAdapter<V> values) {
    this.empty = SortedMap.class.isAssignableFrom(raw) ? sorted(keys) : LinkedHashMap::new;
    this.keys = keys;
    this.values = values;
  }

  private static <K, V> Supplier<Map<K, V>> sorted(TextAdapter<K> keys) {
    return keys instanceof KeyAdapter
        ? () -> new TreeMap<>(Comparator.comparing(key -> ((Key) key).value()))
        : TreeMap::new;
  }

  @Override
  public Map<K, V> fromJson(JsonReader reader) {
    Map<K, V> map = empty.get();
    reader.beginObject();
    while (reader.hasNextField()) {
      K key = keys.fromText(reader.nextField());
      if (map.putIfAbsent(key, values.fromJson(reader)) != null) {
        throw new Unfit("is there twice");
      }
    }
    reader.endObject();
    return map;
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Map<K, V> map) {
    if (map == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    map.forEach((key, value) -> {
      writer.name(keys.toText(key));
      values.toJson(writer, value);
    });
    writer.endObject();
  }
}
