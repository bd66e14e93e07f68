package dev.impulse.json;

import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Jsonb.AdapterBuilder;
import io.avaje.jsonb.spi.JsonbComponent;
import io.avaje.jsonb.spi.JsonbExtension;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * The adapters that were compiled with the records of a class loader and its parents. Found here
 * because avaje-jsonb keeps what it finds for as long as the JVM runs, and with it the class loader
 * of each module that was ever reloaded.
 */
final class CompiledAdapters {

  private final Map<Type, AdapterBuilder> builders = new HashMap<>();

  private CompiledAdapters() {}

  static CompiledAdapters of(ClassLoader loader) {
    CompiledAdapters adapters = new CompiledAdapters();
    Jsonb.Builder collector = adapters.collector();
    for (JsonbExtension extension : ServiceLoader.load(JsonbExtension.class, loader)) {
      if (extension instanceof JsonbComponent component) {
        component.register(collector);
      }
    }
    return adapters;
  }

  Optional<AdapterBuilder> builderFor(Type type) {
    return Optional.ofNullable(builders.get(type));
  }

  /**
   * A builder that builds nothing: compiled code tells it what it has. The first of a type wins.
   */
  private Jsonb.Builder collector() {
    InvocationHandler collect =
        (proxy, method, arguments) -> {
          if (arguments.length == 2) {
            builders.putIfAbsent((Type) arguments[0], builder(arguments[1]));
          }
          return proxy;
        };
    Class<?>[] builder = {Jsonb.Builder.class};
    return (Jsonb.Builder) Proxy.newProxyInstance(Jsonb.class.getClassLoader(), builder, collect);
  }

  private static AdapterBuilder builder(Object given) {
    return switch (given) {
      case AdapterBuilder builder -> builder;
      case JsonAdapter<?> adapter -> jsonb -> adapter;
      case Supplier<?> supplier -> jsonb -> (JsonAdapter<?>) supplier.get();
      default -> throw new IllegalArgumentException(given + " is no adapter");
    };
  }
}
