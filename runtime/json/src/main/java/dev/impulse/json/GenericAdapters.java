package dev.impulse.json;

import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Types;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** The adapters of types with type arguments. */
@SuppressWarnings({"unchecked", "rawtypes"}) // an adapter gets what its type argument says
record GenericAdapters(Adapters plain, Jsonb jsonb) {

  private static final Set<Class<?>> LISTS =
      Set.of(List.class, Collection.class, SequencedCollection.class);
  private static final Set<Class<?>> SETS = Set.of(Set.class, SequencedSet.class);
  private static final Set<Class<?>> SORTED_SETS = Set.of(SortedSet.class, NavigableSet.class);
  private static final Set<Class<?>> MAPS = Set.of(Map.class, SequencedMap.class);
  private static final Set<Class<?>> SORTED_MAPS = Set.of(SortedMap.class, NavigableMap.class);

  static final String INTERFACES =
      "use List, Set or Map, or SortedSet or SortedMap; what is read cannot be changed";

  JsonAdapter<?> of(ParameterizedType type) {
    Class<?> raw = Types.rawType(type);
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return OptionalAdapter.of(held(type, arguments[0]));
    }
    if (raw.isRecord()) {
      return new RecordAdapter(raw, ReflectiveAdapter.of(type, jsonb));
    }
    if (LISTS.contains(raw)) {
      return CollectionAdapter.ofList(held(type, arguments[0]));
    }
    if (SETS.contains(raw)) {
      return CollectionAdapter.ofSet(held(type, arguments[0]));
    }
    if (SORTED_SETS.contains(raw)) {
      JsonAdapter elements = held(type, arguments[0]);
      return CollectionAdapter.ofSortedSet(
          elements, Order.of(Types.rawType(arguments[0]), elements));
    }
    if (MAPS.contains(raw) || SORTED_MAPS.contains(raw)) {
      return ofMap(type, raw, arguments);
    }
    throw Adapters.none(type, INTERFACES);
  }

  private JsonAdapter<?> ofMap(ParameterizedType type, Class<?> raw, Type[] arguments) {
    TextAdapter keys = plain.ofText(arguments[0]);
    if (keys == null) {
      throw Adapters.none(type, "keys are strings, ids, enums, instants or other texts");
    }
    JsonAdapter values = held(type, arguments[1]);
    return MAPS.contains(raw)
        ? MapAdapter.ofMap(keys, values)
        : MapAdapter.ofSortedMap(keys, values, Order.of(Types.rawType(arguments[0]), keys));
  }

  /** Within another type an Optional could not be told from null. */
  private JsonAdapter held(ParameterizedType type, Type held) {
    if (Shape.OPTIONAL.contains(Types.rawType(held))) {
      throw Adapters.none(type, "an Optional is a component's own; hold a record that has one");
    }
    return jsonb.adapter(held);
  }
}
