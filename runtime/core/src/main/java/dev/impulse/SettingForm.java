package dev.impulse;

import static java.util.Map.entry;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the values of one type are written.
 *
 * @param type names the type, in a word or two
 * @param parse throws a {@link MisfitException} where a text does not fit
 */
record SettingForm(String type, Function<String, Object> parse, Function<Object, String> text) {

  private static final SettingForm INT = one("int", "a whole number such as 250", Integer::valueOf);
  private static final SettingForm LONG = one("long", "a whole number such as 250", Long::valueOf);
  private static final SettingForm BOOLEAN = one("boolean", "true or false", SettingForm::bool);

  private static final Map<Type, SettingForm> FORMS =
      Map.ofEntries(
          entry(String.class, one("text", "any text", text -> text)),
          entry(int.class, INT),
          entry(Integer.class, INT),
          entry(long.class, LONG),
          entry(Long.class, LONG),
          entry(boolean.class, BOOLEAN),
          entry(Boolean.class, BOOLEAN),
          entry(BigDecimal.class, one("decimal", "a decimal such as 0.30", BigDecimal::new)),
          entry(
              Duration.class,
              one("duration", "an ISO 8601 duration such as PT15M", Duration::parse)),
          entry(
              Instant.class,
              one("instant", "an instant such as 2026-01-31T12:00:00Z", Instant::parse)),
          entry(LocalTime.class, one("time", "a time of day such as 09:30", LocalTime::parse)),
          entry(LocalDate.class, one("date", "a date such as 2026-01-31", LocalDate::parse)),
          entry(ZoneId.class, one("zone", "a time zone such as Europe/Zurich", ZoneId::of)),
          entry(
              Currency.class,
              one("currency", "an ISO 4217 currency such as EUR", Currency::getInstance)));

  /** The form of a type; empty if its values cannot be set by name. */
  static Optional<SettingForm> of(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == List.class
        ? element(generic.getActualTypeArguments()[0]).map(SettingForm::list)
        : single(type);
  }

  /** The form of a type that is neither a list nor a record. */
  static Optional<SettingForm> single(Type type) {
    return type instanceof Class<?> plain && plain.isEnum()
        ? Optional.of(enumeration(plain))
        : Optional.ofNullable(FORMS.get(type));
  }

  private static Optional<SettingForm> element(Type type) {
    return type instanceof Class<?> plain && plain.isRecord()
        ? RecordForm.of(plain.asSubclass(Record.class))
        : single(type);
  }

  private static SettingForm one(String type, String fits, Function<String, Object> parse) {
    return new SettingForm(type, text -> parsed(text, fits, parse), Object::toString);
  }

  private static Object parsed(String text, String fits, Function<String, Object> parse) {
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      throw MisfitException.of(text, fits);
    }
  }

  private static Object bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static SettingForm enumeration(Class<?> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(SettingForm::nameOf).toList();
    String fits = "one of " + names;
    return new SettingForm(
        String.join("|", names),
        text -> parsed(text, fits, name -> type.getEnumConstants()[names.indexOf(name)]),
        SettingForm::nameOf);
  }

  private static String nameOf(Object constant) {
    return ((Enum<?>) constant).name();
  }

  private static SettingForm list(SettingForm element) {
    return new SettingForm(
        "list of " + element.type,
        text -> split(text).stream().map(part -> element.parsed(part, text)).toList(),
        value -> String.join(",", ((List<?>) value).stream().map(element.text).toList()));
  }

  private static List<String> split(String text) {
    return text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  private Object parsed(String part, String whole) {
    try {
      return parse.apply(part);
    } catch (MisfitException e) {
      throw part.equals(whole) ? e : e.in(whole);
    }
  }
}
