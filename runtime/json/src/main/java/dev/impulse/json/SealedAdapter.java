package dev.impulse.json;

import dev.impulse.EventType;
import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sealed interface by its records, told apart by the field {@code @type}. */
final class SealedAdapter implements JsonAdapter<Object> {

  private record Permitted(String name, JsonAdapter<Object> adapter) {}

  private final List<Permitted> inOrder;
  private final byte[][] quoted;
  private final Map<String, Permitted> byName = new LinkedHashMap<>();
  private final Map<Class<?>, Permitted> byClass = new LinkedHashMap<>();

  SealedAdapter(Class<?> type, Jsonb jsonb) {
    permit(type, jsonb);
    inOrder = List.copyOf(byName.values());
    quoted = byName.keySet().stream().map(Shape::quoted).toArray(byte[][]::new);
  }

  private void permit(Class<?> type, Jsonb jsonb) {
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        permit(permitted, jsonb);
      }
    } else if (!byClass.containsKey(type)) {
      permitRecord(type, jsonb);
    }
  }

  @SuppressWarnings("unchecked") // byClass gives each adapter values of its own class only
  private void permitRecord(Class<?> type, Jsonb jsonb) {
    if (!type.isRecord()) {
      throw new IllegalStateException(
          type.getName() + " is part of a sealed type in JSON, but no record");
    }
    Permitted permitted = new Permitted(nameOf(type), (JsonAdapter<Object>) jsonb.adapter(type));
    byClass.put(type, permitted);
    if (byName.put(permitted.name, permitted) != null) {
      throw new IllegalStateException(
          type.getName() + " has the name of another: " + permitted.name);
    }
  }

  static String nameOf(Class<?> type) {
    EventType eventType = type.getAnnotation(EventType.class);
    return eventType == null ? type.getSimpleName() : eventType.value();
  }

  @Override
  public Object fromJson(JsonReader reader) {
    TextReader text = (TextReader) reader;
    int known = text.typeAmong(quoted);
    Permitted permitted = known == Shape.UNKNOWN ? named(text) : inOrder.get(known);
    return permitted.adapter.fromJson(reader);
  }

  private Permitted named(TextReader text) {
    String name = text.type();
    Permitted permitted = byName.get(name);
    if (permitted == null) {
      throw text.refusedType(
          "'%s' is none of %s".formatted(Unfit.shortened(name), byName.keySet()));
    }
    return permitted;
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Object value) {
    if (value == null) {
      writer.nullValue();
      return;
    }
    Permitted permitted = byClass.get(value.getClass());
    if (permitted == null) {
      throw new IllegalArgumentException(value.getClass().getName() + " is none of " + byName);
    }
    ((TextWriter) writer).nextType(permitted.name);
    permitted.adapter.toJson(writer, value);
  }
}
