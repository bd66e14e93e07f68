package dev.impulse.json;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Types of the Java library that have a text of their own.
 *
 * @param what a value is, with an example
 * @param isOfIso whether ISO 8601 allows what RFC 3339 does not: years of other than four digits,
 *     and fractions without digits
 */
record LibraryText<T>(String what, Function<String, T> parse, boolean isOfIso)
    implements TextAdapter<T> {

  private static final int YEAR_DIGITS = 4;

  private static final Map<Class<?>, LibraryText<?>> ALL = all();

  private static Map<Class<?>, LibraryText<?>> all() {
    Map<Class<?>, LibraryText<?>> all = new HashMap<>();
    all.put(LocalDate.class, iso("a date such as 2026-01-31", LocalDate::parse));
    all.put(LocalTime.class, iso("a time of day such as 12:30:00", LocalTime::parse));
    all.put(
        LocalDateTime.class, iso("a date and time such as 2026-01-31T12:30", LocalDateTime::parse));
    all.put(
        OffsetDateTime.class,
        iso("a date and time such as 2026-01-31T12:30+01:00", OffsetDateTime::parse));
    all.put(
        ZonedDateTime.class,
        iso("a date and time such as 2026-01-31T12:30+01:00[Europe/Berlin]", ZonedDateTime::parse));
    all.put(OffsetTime.class, iso("a time of day such as 12:30+01:00", OffsetTime::parse));
    all.put(YearMonth.class, iso("a month such as 2026-01", LibraryText::month));
    all.put(MonthDay.class, other("a day such as --01-31", MonthDay::parse));
    all.put(Duration.class, other("a duration such as PT1H30M", Duration::parse));
    all.put(Period.class, other("a period such as P1Y2M3D", Period::parse));
    all.put(ZoneId.class, other("a time zone such as Europe/Berlin", ZoneId::of));
    all.put(ZoneOffset.class, other("an offset such as +01:00", ZoneOffset::of));
    all.put(Currency.class, other("an ISO 4217 currency such as EUR", Currency::getInstance));
    all.put(
        UUID.class, other("a UUID such as 123e4567-e89b-12d3-a456-426614174000", UUID::fromString));
    all.put(URI.class, other("a URI such as https://example.com/a", URI::create));
    all.put(Character.class, other("one character such as a", LibraryText::character));
    all.put(char.class, other("one character such as a", LibraryText::character));
    return Map.copyOf(all);
  }

  private static <T> LibraryText<T> iso(String what, Function<String, T> parse) {
    return new LibraryText<>(what, parse, true);
  }

  private static <T> LibraryText<T> other(String what, Function<String, T> parse) {
    return new LibraryText<>(what, parse, false);
  }

  /** A month as the library writes it: without the sign that it wants for years beyond 9999. */
  private static YearMonth month(String text) {
    boolean isLate = text.length() > "2026-01".length() && Character.isDigit(text.charAt(0));
    return YearMonth.parse(isLate ? '+' + text : text);
  }

  private static Character character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("one UTF-16 code unit");
    }
    return text.charAt(0);
  }

  static @Nullable LibraryText<?> of(Class<?> type) {
    return ALL.get(type);
  }

  @Override
  public T fromText(String text) {
    try {
      return parse.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw refused(text);
    }
  }

  @Override
  public T fromOutside(String text) {
    if (isOfIso && (isOfOtherYears(text) || hasEmptyFraction(text))) {
      throw refused(text);
    }
    return fromText(text);
  }

  private Unfit refused(String text) {
    return new Unfit("'%s' is not %s".formatted(Unfit.shortened(text), what));
  }

  private static boolean isOfOtherYears(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > YEAR_DIGITS || (digits == 0 && (text.startsWith("+") || text.startsWith("-")));
  }

  private static boolean hasEmptyFraction(String text) {
    int next = text.indexOf('.') + 1;
    return next > 0 && (next == text.length() || !Character.isDigit(text.charAt(next)));
  }

  @Override
  public String toText(T value) {
    return value.toString();
  }
}
