package dev.impulse.json;

import static java.lang.invoke.MethodType.methodType;

import dev.impulse.Key;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * Ids by their text: one adapter for all, because no record is that simple by chance. An id without
 * text is kept as the object that it is.
 */
final class KeyAdapter implements TextAdapter<Key> {

  private static final String VALUE = "value";

  private final MethodHandle constructor;

  private KeyAdapter(MethodHandle constructor) {
    this.constructor = constructor;
  }

  static KeyAdapter of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null || components.length != 1 || components[0].getType() != String.class) {
      throw new IllegalStateException(
          type.getName() + " is a Key, but not a record with the one component String value");
    }
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(String.class);
      canonical.setAccessible(true);
      MethodHandle handle = MethodHandles.lookup().unreflectConstructor(canonical);
      return new KeyAdapter(handle.asType(methodType(Key.class, String.class)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " has no constructor to be called", e);
    }
  }

  @Override
  public Key fromJson(JsonReader reader) {
    TextReader text = (TextReader) reader;
    return !text.isFromOutside() && text.isObject()
        ? withoutText(text)
        : fromText(text.readString());
  }

  @SuppressWarnings("NullAway") // the record's own constructor says whether it takes null
  private Key withoutText(TextReader reader) {
    reader.beginObject();
    while (reader.hasNextField()) {
      reader.skipValue();
    }
    reader.endObject();
    return fromText(null);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Key value) {
    if (value != null && value.value() == null) {
      writer.beginObject();
      writer.name(VALUE);
      writer.nullValue();
      writer.endObject();
    } else {
      writer.value(value == null ? null : value.value());
    }
  }

  @Override
  public Key fromText(String text) {
    try {
      return (Key) constructor.invokeExact(text);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a record's constructor throws nothing checked", e);
    }
  }

  @Override
  public String toText(Key value) {
    return value.value();
  }
}
