package dev.impulse.json;

import static java.lang.invoke.MethodType.genericMethodType;
import static java.lang.invoke.MethodType.methodType;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Types;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record by reflection, where nothing that is compiled knows its types: a generic one, such as
 * {@code Waiting<Order>}, which needs no annotation; and one with a list of lists, of which
 * avaje-jsonb's generator forgets what these hold.
 */
final class ReflectiveAdapter implements JsonAdapter<Object> {

  private static final Set<Type> FORGETFUL = Set.of(List.class, Set.class, Optional.class);

  private static final Map<Class<?>, Object> EMPTY =
      Map.of(
          Optional.class, Optional.empty(),
          OptionalInt.class, OptionalInt.empty(),
          OptionalLong.class, OptionalLong.empty(),
          OptionalDouble.class, OptionalDouble.empty());

  private final FieldNames names;
  private final JsonAdapter<Object>[] adapters;
  private final MethodHandle[] accessors;
  private final MethodHandle constructor;
  private final @Nullable Object[] missing;

  private ReflectiveAdapter(Class<?> raw, Map<Type, Type> arguments, Jsonb jsonb) {
    RecordComponent[] components = raw.getRecordComponents();
    this.names =
        FieldNames.of(
            Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new));
    this.adapters = adapters(components, arguments, jsonb);
    this.accessors =
        Arrays.stream(components).map(ReflectiveAdapter::accessor).toArray(MethodHandle[]::new);
    this.constructor = constructor(raw, components);
    this.missing = Arrays.stream(components).map(c -> EMPTY.get(c.getType())).toArray();
  }

  static JsonAdapter<Object> of(ParameterizedType type, Jsonb jsonb) {
    Class<?> raw = Types.rawType(type);
    return new ReflectiveAdapter(raw, arguments(raw, type), jsonb);
  }

  static JsonAdapter<Object> of(Class<?> type, Jsonb jsonb) {
    return new ReflectiveAdapter(type, Map.of(), jsonb);
  }

  /** Whether what is compiled for a record does not know all of its types. */
  static boolean isNeeded(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(component -> isForgotten(component.getGenericType()));
  }

  private static boolean isForgotten(Type type) {
    return type instanceof ParameterizedType generic
        && FORGETFUL.contains(generic.getRawType())
        && generic.getActualTypeArguments()[0] instanceof ParameterizedType;
  }

  private static Map<Type, Type> arguments(Class<?> raw, ParameterizedType type) {
    Map<Type, Type> arguments = new HashMap<>();
    TypeVariable<?>[] variables = raw.getTypeParameters();
    for (int i = 0; i < variables.length; i++) {
      arguments.put(variables[i], type.getActualTypeArguments()[i]);
    }
    return arguments;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // each is given what its component holds
  private static JsonAdapter<Object>[] adapters(
      RecordComponent[] components, Map<Type, Type> arguments, Jsonb jsonb) {
    JsonAdapter[] adapters = new JsonAdapter[components.length];
    for (int i = 0; i < components.length; i++) {
      adapters[i] = jsonb.adapter(resolved(components[i].getGenericType(), arguments));
    }
    return adapters;
  }

  /** The type with every type parameter replaced. */
  private static Type resolved(Type type, Map<Type, Type> arguments) {
    return switch (type) {
      case TypeVariable<?> variable -> arguments.getOrDefault(variable, variable);
      case ParameterizedType generic ->
          Types.newParameterizedType(
              generic.getRawType(),
              Arrays.stream(generic.getActualTypeArguments())
                  .map(each -> resolved(each, arguments))
                  .toArray(Type[]::new));
      case WildcardType wildcard -> resolved(wildcard.getUpperBounds()[0], arguments);
      default -> type;
    };
  }

  private static MethodHandle accessor(RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return MethodHandles.lookup().unreflect(accessor).asType(genericMethodType(1));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static MethodHandle constructor(Class<?> raw, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var canonical = raw.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return MethodHandles.lookup()
          .unreflectConstructor(canonical)
          .asSpreader(Object[].class, types.length)
          .asType(methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(raw.getName() + " has no constructor to be called", e);
    }
  }

  @Override
  public Object fromJson(JsonReader reader) {
    TextReader text = (TextReader) reader;
    @Nullable Object[] values = missing.clone();
    text.beginObject();
    while (text.hasNextField()) {
      int ordinal = text.ordinal();
      values[ordinal] = adapters[ordinal].fromJson(reader);
    }
    text.endObject();
    return created(values);
  }

  private Object created(@Nullable Object[] values) {
    try {
      return constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a record's constructor throws nothing checked", e);
    }
  }

  @Override
  public void toJson(JsonWriter writer, Object value) {
    writer.beginObject(names);
    for (int i = 0; i < adapters.length; i++) {
      writer.name(i);
      adapters[i].toJson(writer, component(i, value));
    }
    writer.endObject();
  }

  @SuppressWarnings("NullAway") // adapters take null, though avaje does not say so
  private Object component(int i, Object value) {
    try {
      return accessors[i].invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a record's accessor throws nothing checked", e);
    }
  }
}
