package dev.impulse.json;

import io.avaje.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Instants as ISO 8601 in UTC, as {@link Instant#parse} and {@link Instant#toString} have it. Each
 * event has one: the usual form is therefore taken apart and put together here, several times
 * faster than the library does it.
 */
final class InstantAdapter implements TextAdapter<Instant> {

  static final InstantAdapter INSTANCE = new InstantAdapter();

  private static final String USUAL = "0000-00-00T00:00:00";
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?"
              + "([Zz]|[+-][0-9]{2}:[0-9]{2})");
  private static final int HOUR = 11;
  private static final int SECOND = 17;
  private static final int FRACTION = USUAL.length() + 1;
  private static final int NANO_DIGITS = 9;
  private static final int SECONDS_A_DAY = 86_400;
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long END = Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();

  private InstantAdapter() {}

  @Override
  public Instant fromText(String text) {
    return read(text, isUsual(text));
  }

  /** Takes what RFC 3339 has, but no leap second. */
  @Override
  public Instant fromOutside(String text) {
    boolean usual = isUsual(text);
    if (!usual && !RFC_3339.matcher(text).matches()) {
      throw refused(text);
    }
    refuseLeapSecond(text);
    return read(text, usual);
  }

  private static Instant read(String text, boolean usual) {
    try {
      return usual ? usual(text) : Instant.parse(text);
    } catch (DateTimeException e) {
      throw refused(text);
    }
  }

  /** Two events of different seconds must not become two of the same. */
  private static void refuseLeapSecond(String text) {
    if (text.charAt(SECOND) == '6') {
      throw new Unfit(
          "'%s' is a leap second, which is not told from the one before: use second 59"
              .formatted(text));
    }
    if (text.startsWith("24", HOUR)) {
      throw refused(text);
    }
  }

  private static Unfit refused(String text) {
    return new Unfit(
        "'%s' is not an instant such as 2026-01-31T12:30:00Z".formatted(Unfit.shortened(text)));
  }

  private static boolean isUsual(String text) {
    int last = text.length() - 1;
    if (last < USUAL.length() || text.charAt(last) != 'Z') {
      return false;
    }
    for (int i = 0; i < USUAL.length(); i++) {
      char wanted = USUAL.charAt(i);
      if (wanted == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != wanted) {
        return false;
      }
    }
    return last == USUAL.length() || hasFraction(text, last);
  }

  private static boolean hasFraction(String text, int end) {
    if (text.charAt(USUAL.length()) != '.' || end == FRACTION || end > FRACTION + NANO_DIGITS) {
      return false;
    }
    for (int i = FRACTION; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Instant usual(String text) {
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    if (hour > 23 || minute > 59 || second > 59) {
      return Instant.parse(text);
    }
    LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    long seconds = date.toEpochDay() * SECONDS_A_DAY + hour * 3600L + minute * 60L + second;
    return Instant.ofEpochSecond(seconds, nanos(text));
  }

  private static int nanos(String text) {
    int end = text.length() - 1;
    if (end < FRACTION) {
      return 0;
    }
    int nanos = number(text, FRACTION, end);
    for (int digits = end - FRACTION; digits < NANO_DIGITS; digits++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Instant value) {
    if (value == null) {
      writer.nullValue();
    } else {
      ((TextWriter) writer).plainValue(ascii(value));
    }
  }

  @Override
  public String toText(Instant value) {
    return new String(ascii(value), StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(Instant value) {
    long second = value.getEpochSecond();
    return second >= FIRST && second < END
        ? usual(second, value.getNano())
        : value.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] usual(long second, int nano) {
    int digits = nano == 0 ? 0 : nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : NANO_DIGITS;
    int fraction = digits == 0 ? 0 : digits + 1;
    byte[] text = new byte[USUAL.length() + fraction + 1];
    date(text, LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_A_DAY)));
    time(text, Math.floorMod(second, SECONDS_A_DAY));
    if (digits > 0) {
      text[USUAL.length()] = '.';
      put(
          text,
          FRACTION,
          digits,
          digits == 3 ? nano / 1_000_000 : digits == 6 ? nano / 1_000 : nano);
    }
    text[text.length - 1] = 'Z';
    return text;
  }

  private static void date(byte[] text, LocalDate date) {
    put(text, 0, 4, date.getYear());
    text[4] = '-';
    put(text, 5, 2, date.getMonthValue());
    text[7] = '-';
    put(text, 8, 2, date.getDayOfMonth());
    text[10] = 'T';
  }

  private static void time(byte[] text, int secondOfDay) {
    put(text, 11, 2, secondOfDay / 3600);
    text[13] = ':';
    put(text, 14, 2, secondOfDay / 60 % 60);
    text[16] = ':';
    put(text, 17, 2, secondOfDay % 60);
  }

  private static void put(byte[] text, int at, int digits, int number) {
    int rest = number;
    for (int i = at + digits - 1; i >= at; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
