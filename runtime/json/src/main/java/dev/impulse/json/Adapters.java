package dev.impulse.json;

import dev.impulse.Key;
import io.avaje.json.JsonAdapter;
import io.avaje.json.stream.JsonStream;
import io.avaje.jsonb.AdapterFactory;
import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Types;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says which adapter a type has; what the Java library has is left to avaje-jsonb. */
final class Adapters implements AdapterFactory {

  private final CompiledAdapters compiled;

  private Adapters(CompiledAdapters compiled) {
    this.compiled = compiled;
  }

  static Jsonb jsonb(ClassLoader loader) {
    return emptyBuilder()
        .add(new Adapters(CompiledAdapters.of(loader)))
        .adapter(namesOnly())
        .build();
  }

  /** Whatever avaje-jsonb would find by itself, it would keep: see {@link CompiledAdapters}. */
  private static Jsonb.Builder emptyBuilder() {
    Thread thread = Thread.currentThread();
    ClassLoader context = thread.getContextClassLoader();
    thread.setContextClassLoader(new ClassLoader(null) {});
    try {
      return Jsonb.builder();
    } finally {
      thread.setContextClassLoader(context);
    }
  }

  /** Compiled adapters ask for the names of their fields, and for nothing else of a stream. */
  private static JsonStream namesOnly() {
    Class<?>[] stream = {JsonStream.class};
    return (JsonStream)
        Proxy.newProxyInstance(
            Jsonb.class.getClassLoader(),
            stream,
            (proxy, method, arguments) -> FieldNames.of((String[]) arguments[0]));
  }

  @Override
  public @Nullable JsonAdapter<?> create(Type type, Jsonb jsonb) {
    return switch (type) {
      case Class<?> plain -> ofClass(plain, jsonb);
      case ParameterizedType generic -> ofGeneric(generic, Types.rawType(generic), jsonb);
      default -> null;
    };
  }

  private @Nullable JsonAdapter<?> ofClass(Class<?> type, Jsonb jsonb) {
    TextAdapter<?> text = ofText(type);
    if (text != null) {
      return text;
    }
    if (type.isInterface() && type.isSealed()) {
      return new SealedAdapter(type, jsonb);
    }
    return compiled
        .builderFor(type)
        .<JsonAdapter<?>>map(builder -> complete(type, builder.build(jsonb)))
        .orElseGet(() -> ofNone(type));
  }

  private @Nullable TextAdapter<?> ofText(Type type) {
    if (type == String.class) {
      return TextAdapter.STRING;
    }
    if (type == Instant.class) {
      return InstantAdapter.INSTANCE;
    }
    if (!(type instanceof Class<?> plain)) {
      return null;
    }
    if (plain != Key.class && Key.class.isAssignableFrom(plain)) {
      return KeyAdapter.of(plain);
    }
    return plain.isEnum() && compiled.builderFor(type).isEmpty() ? new EnumAdapter(plain) : null;
  }

  /** An adapter of an object is told its fields; any other is a value type's own. */
  private static JsonAdapter<?> complete(Class<?> type, JsonAdapter<?> adapter) {
    if (!type.isRecord() || !adapter.isViewBuilderAware()) {
      return adapter.nullSafe();
    }
    return type.getRecordComponents().length == 0
        ? new EmptyRecordAdapter(type)
        : new RecordAdapter<>(type, adapter);
  }

  private static @Nullable JsonAdapter<?> ofNone(Class<?> type) {
    if (type.isPrimitive() || type.isArray() || type.getName().startsWith("java.")) {
      return null;
    }
    throw new IllegalStateException(
        type.getName()
            + " has no JSON adapter: annotate it with @Json, and see that avaje-jsonb-generator is"
            + " among the annotation processors of its module");
  }

  private @Nullable JsonAdapter<?> ofGeneric(ParameterizedType type, Class<?> raw, Jsonb jsonb) {
    if (Map.class.isAssignableFrom(raw)) {
      return ofMap(type, raw, jsonb);
    }
    if (raw.isRecord()) {
      throw new IllegalStateException(
          type + " has no JSON adapter: write a record that is not generic");
    }
    return null;
  }

  private JsonAdapter<?> ofMap(ParameterizedType type, Class<?> raw, Jsonb jsonb) {
    Type[] types = Types.typeArguments(type);
    TextAdapter<?> keys = ofText(types[0]);
    if (keys == null) {
      throw new IllegalStateException(
          type + " has no JSON adapter: keys are strings, ids, enums or instants");
    }
    if (!raw.isAssignableFrom(LinkedHashMap.class) && !raw.isAssignableFrom(TreeMap.class)) {
      throw new IllegalStateException(type + " has no JSON adapter: use Map or SortedMap");
    }
    return new MapAdapter<>(raw, keys, jsonb.adapter(types[1]));
  }
}
