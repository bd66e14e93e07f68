package dev.impulse.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/** A record without components, such as one of a sealed type: what is compiled cannot read it. */
final class EmptyRecordAdapter implements JsonAdapter<Object> {

  private final Shape shape;
  private final Object only;

  EmptyRecordAdapter(Class<?> type) {
    this.shape = Shape.of(type);
    this.only = create(type);
  }

  private static Object create(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be created", e);
    }
  }

  @Override
  public Object fromJson(JsonReader reader) {
    ((TextReader) reader).expect(shape);
    reader.beginObject();
    reader.hasNextField();
    reader.endObject();
    return only;
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Object value) {
    if (value == null) {
      writer.nullValue();
    } else {
      writer.beginObject();
      writer.endObject();
    }
  }
}
