package dev.impulse.model.schema;

import dev.impulse.Key;
import dev.impulse.model.Money;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Valid records of any class, the same for the same seed. */
final class RandomRecords {

  private static final int TRIES = 1000;
  private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD", "USD");

  private final SplittableRandom random;
  private Currency currency = Currency.getInstance("EUR");

  RandomRecords(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A record that its own validation lets through, in one currency. */
  <R> R next(Class<R> record) {
    return Stream.generate(() -> attempt(record))
        .limit(TRIES)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no valid " + record + " in " + TRIES + " tries"));
  }

  private <R> Optional<R> attempt(Class<R> record) {
    currency = Currency.getInstance(oneOf(CURRENCIES));
    try {
      return Optional.of(create(record));
    } catch (Invalid e) {
      return Optional.empty();
    }
  }

  private static final class Invalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Invalid(Throwable cause) {
      super(cause);
    }
  }

  private <R> R create(Class<R> record) {
    RecordComponent[] components = record.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Stream.of(components).map(component -> value(component.getGenericType())).toArray();
    try {
      Constructor<R> constructor = record.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new Invalid(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(record + " has no canonical constructor", e);
    }
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      Type element = list.getActualTypeArguments()[0];
      return Stream.generate(() -> value(element)).limit(random.nextInt(4)).toList();
    }
    return value((Class<?>) type);
  }

  private Object value(Class<?> type) {
    if (type == String.class) {
      return oneOf(List.of("", "plain", "é€漢😀", "\"\\\n\u0001")) + random.nextInt(1000);
    } else if (type == int.class) {
      return random.nextInt(-10, 100_000);
    } else if (type == BigDecimal.class) {
      return BigDecimal.valueOf(random.nextLong(-10, 1_000_000), random.nextInt(6));
    } else if (type == Money.class) {
      return new Money(currency, random.nextLong(-1000, 1_000_000));
    } else if (type == Instant.class) {
      return Instant.ofEpochSecond(
          random.nextLong(4_000_000_000L), random.nextInt(1_000_000) * 1000L);
    } else if (type.isEnum()) {
      return oneOf(List.of(type.getEnumConstants()));
    } else if (Key.class.isAssignableFrom(type)) {
      return create(type);
    }
    return create(type.asSubclass(Record.class));
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
