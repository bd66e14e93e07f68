package dev.impulse.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Maps as objects: each key a field's name. Those that are read cannot be changed. */
final class MapAdapter<K, V> implements JsonAdapter<Map<K, V>> {

  private final Supplier<Map<K, V>> empty;
  private final UnaryOperator<Map<K, V>> unmodifiable;
  private final UnaryOperator<Map<K, V>> inOrder;
  private final TextAdapter<K> keys;
  private final JsonAdapter<V> values;

  private MapAdapter(
      TextAdapter<K> keys,
      JsonAdapter<V> values,
      Supplier<Map<K, V>> empty,
      UnaryOperator<Map<K, V>> unmodifiable,
      UnaryOperator<Map<K, V>> inOrder) {
    this.keys = keys;
    this.values = values;
    this.empty = empty;
    this.unmodifiable = unmodifiable;
    this.inOrder = inOrder;
  }

  static <K, V> MapAdapter<K, V> ofMap(TextAdapter<K> keys, JsonAdapter<V> values) {
    return new MapAdapter<>(
        keys,
        values,
        LinkedHashMap::new,
        map -> Collections.unmodifiableSequencedMap((SequencedMap<K, V>) map),
        UnaryOperator.identity());
  }

  static <K, V> MapAdapter<K, V> ofSortedMap(
      TextAdapter<K> keys, JsonAdapter<V> values, Order<K> order) {
    return new MapAdapter<>(
        keys,
        values,
        () -> new TreeMap<>(order.comparator()),
        map -> Collections.unmodifiableNavigableMap((NavigableMap<K, V>) map),
        map -> sorted((SortedMap<K, V>) map, order));
  }

  /** The map in the order that it will have when it is read. */
  private static <K, V> Map<K, V> sorted(SortedMap<K, V> map, Order<K> order) {
    if (order.isThatOf(map.keySet(), map.comparator())) {
      return map;
    }
    Map<K, V> sorted = new TreeMap<>(order.comparator());
    sorted.putAll(map);
    return sorted;
  }

  @Override
  public Map<K, V> fromJson(JsonReader reader) {
    TextReader text = (TextReader) reader;
    Map<K, V> map = empty.get();
    text.beginObject();
    while (text.hasNextField()) {
      put(map, keys.read(text.nextField(), text), text);
    }
    text.endObject();
    return unmodifiable.apply(map);
  }

  @SuppressWarnings("NullAway") // whoever puts null into a map gets it back
  private void put(Map<K, V> map, K key, TextReader text) {
    if (map.putIfAbsent(key, text.takeNull() ? null : values.fromJson(text)) != null) {
      throw new Unfit("is there twice");
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Map<K, V> map) {
    if (map == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    inOrder
        .apply(map)
        .forEach((key, value) -> {
          writer.name(name(key, (TextWriter) writer));
          values.toJson(writer, value);
        });
    writer.endObject();
  }

  private String name(@Nullable K key, TextWriter writer) {
    String name = key == null ? null : keys.toText(key);
    if (name == null) {
      throw new IllegalArgumentException(
          writer.path() + " holds a key that is null: JSON has no form for it");
    }
    return name;
  }
}
