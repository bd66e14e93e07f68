package dev.impulse.json;

import dev.impulse.Key;
import io.avaje.json.JsonAdapter;
import io.avaje.json.stream.JsonStream;
import io.avaje.jsonb.AdapterFactory;
import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Jsonb.AdapterBuilder;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.Year;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which adapter a type has. Nothing but numbers and truth values is left to avaje-jsonb: it
 * would keep what it makes for other types for as long as the JVM runs, and with it the class
 * loader of each module that was ever reloaded.
 */
final class Adapters implements AdapterFactory {

  private static final Set<Class<?>> OF_AVAJE =
      Set.of(
          boolean.class, Boolean.class,
          byte.class, Byte.class,
          short.class, Short.class,
          int.class, Integer.class,
          long.class, Long.class,
          double.class, Double.class,
          BigDecimal.class, BigInteger.class);

  private static final Map<Class<?>, JsonAdapter<?>> OF_LIBRARY =
      Map.of(
          Object.class, NoForm.INSTANCE,
          float.class, NumberAdapter.FLOAT,
          Float.class, NumberAdapter.FLOAT,
          Year.class, NumberAdapter.YEAR,
          OptionalInt.class, OptionalAdapter.INT,
          OptionalLong.class, OptionalAdapter.LONG,
          OptionalDouble.class, OptionalAdapter.DOUBLE);

  private static final String FOR_ARRAYS = "use a List, which compares by what it holds";

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

  /** The adapter; null for what avaje-jsonb itself has one for. */
  @Override
  public @Nullable JsonAdapter<?> create(Type type, Jsonb jsonb) {
    return switch (type) {
      case Class<?> plain when OF_AVAJE.contains(plain) -> null;
      case Class<?> plain -> ofClass(plain, jsonb);
      case ParameterizedType generic -> new GenericAdapters(this, jsonb).of(generic);
      case GenericArrayType array -> throw none(array, FOR_ARRAYS);
      default -> throw none(type, "name the type that it is");
    };
  }

  private JsonAdapter<?> ofClass(Class<?> type, Jsonb jsonb) {
    JsonAdapter<?> known = OF_LIBRARY.get(type);
    if (known != null) {
      return known;
    }
    TextAdapter<?> text = ofText(type);
    if (text != null) {
      return text;
    }
    if (type.isInterface() && type.isSealed()) {
      return new SealedAdapter(type, jsonb);
    }
    return compiled
        .builderFor(type)
        .<JsonAdapter<?>>map(builder -> complete(type, adapter(type, builder, jsonb)))
        .orElseThrow(() -> none(type));
  }

  @Nullable TextAdapter<?> ofText(Type type) {
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
    return plain.isEnum() && compiled.builderFor(type).isEmpty()
        ? new EnumAdapter(plain)
        : LibraryText.of(plain);
  }

  private static JsonAdapter<?> adapter(Class<?> type, AdapterBuilder builder, Jsonb jsonb) {
    return ReflectiveAdapter.isNeeded(type)
        ? ReflectiveAdapter.of(type, jsonb)
        : builder.build(jsonb);
  }

  /** An adapter of an object is told its fields; any other is a value type's own. */
  private static JsonAdapter<?> complete(Class<?> type, JsonAdapter<?> adapter) {
    boolean isObject = adapter.isViewBuilderAware() || adapter instanceof ReflectiveAdapter;
    if (!type.isRecord() || !isObject) {
      return adapter.nullSafe();
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getGenericType() == Object.class) {
        throw none(Object.class, "name the type that %s holds".formatted(component.getName()));
      }
      if (isCollectionClass(component.getType())) {
        throw none(component.getGenericType(), GenericAdapters.INTERFACES);
      }
    }
    return type.getRecordComponents().length == 0
        ? new EmptyRecordAdapter(type)
        : new RecordAdapter<>(type, adapter);
  }

  /** The compiled adapter of a record reads these as the interface that they implement. */
  private static boolean isCollectionClass(Class<?> type) {
    return !type.isInterface()
        && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
  }

  private static IllegalStateException none(Class<?> type) {
    if (type.isArray()) {
      return none(type, FOR_ARRAYS);
    }
    if (type.isPrimitive() || type.getName().startsWith("java.")) {
      return none(type, "it has no form in JSON; hold what it is made of");
    }
    return none(
        type,
        "annotate it with @Json, and see that avaje-jsonb-generator is among the annotation"
            + " processors of its module");
  }

  static IllegalStateException none(Type type, String wayOut) {
    return new IllegalStateException(type.getTypeName() + " has no JSON adapter: " + wayOut);
  }
}
