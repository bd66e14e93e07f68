package dev.impulse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.impulse.json.samples.Calendar;
import dev.impulse.json.samples.Choice;
import dev.impulse.json.samples.Line;
import dev.impulse.json.samples.Odd;
import dev.impulse.spi.DecodeException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from outside is within limits, and means what it says. */
class GateTest {

  private static final JsonCodec CODEC = JsonCodec.create();

  private static <T> T decoded(Class<T> type, String json) {
    return CODEC.decode(type, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(Class<?> type, byte[] json, String message) {
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> CODEC.decode(type, json))
        .withMessageContaining(message);
  }

  private static void assertRefused(Class<?> type, String json, String message) {
    assertRefused(type, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), message);
  }

  private static String odd(String twice, String single) {
    return "{'twice':%s,'single':%s,'other':0,'text':''}".formatted(twice, single);
  }

  @ParameterizedTest
  @CsvSource({
    "1e400, 0, 'twice: must be a number up to 1.7976931348623157E308, was 1e400'",
    "-1e400, 0, 'twice: must be a number up to 1.7976931348623157E308, was -1e400'",
    "0, 1e39, 'single: must be a number up to 3.4028235E38, was 1e39'",
    "'''NaN''', 0, 'twice: must be a number, was \"NaN\"'",
    "0, '''Infinity''', 'single: must be a number, was \"Infinity\"'",
  })
  void aNumberThatIsNotFiniteIsRefused(String twice, String single, String message) {
    assertRefused(Odd.class, odd(twice, single), message);
  }

  @Test
  void aNumberIsTheNearestAndAZeroKeepsItsSign() {
    Odd odd = decoded(Odd.class, odd("-0.0", "0.1"));
    assertThat(odd).isEqualTo(new Odd(-0.0, 0.1f, 0, ""));
    assertThat(decoded(Odd.class, odd("-0", "-0e5")).single()).isEqualTo(-0.0f);
    assertThat(decoded(Odd.class, odd("-0", "0")).twice()).isEqualTo(-0.0);
    assertThat(decoded(Odd.class, odd("9007199254740993", "0")).twice()).isEqualTo(0x1p53);
  }

  @Test
  void halfASurrogatePairIsRefusedInValuesKeysAndNames() {
    assertRefused(Odd.class, "{'text':'\\ud800'}", "text: holds half a surrogate pair");
    assertRefused(Odd.class, "{'\\udc00':1}", "holds half a surrogate pair");
    assertRefused(Choice.class, "{'byTime':{'\\ud83d':[]}}", "byTime: holds half a surrogate pair");
    assertRefused(Odd.class, "{'x':[{'y':'\\ud83d\\ud83d'}]}", "holds half a surrogate pair");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C0AF", "E080AF", "F08080AF", "EDA080", "F4908080", "F8888080", "FF", "C3"})
  void bytesThatAreNotUtf8AreRefused(String hex) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    String template = "{\"text\":\"" + "?".repeat(bytes.length) + "\"}";
    byte[] json = template.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, json, 9, bytes.length);

    assertRefused(Odd.class, json, "is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24:00:00Z",
        "25:00:00Z",
        "12:00:00.Z",
        "12:00Z",
        "12:00:00",
        "12:00:00+02",
        "12:00:00.1234567890Z"
      })
  void aTimeOfDayThatRfc3339DoesNotHaveIsRefused(String time) {
    String text = "2026-01-31T" + time;
    assertRefused(
        Calendar.class,
        "{'instant':'" + text + "'}",
        "instant: '" + text + "' is not an instant such as");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'instant':'+12026-01-31T12:00:00Z'}",
        "{'instant':'-0001-01-31T12:00:00Z'}",
        "{'date':'+12026-01-31'}",
        "{'date':'-0001-01-31'}",
        "{'time':'12:30:00.'}",
        "{'dateTime':'-0001-01-31T12:30'}",
        "{'dateTime':'2026-01-31T12:30:00.'}",
        "{'offset':'+12026-01-31T12:30:00Z'}",
        "{'offset':'2026-01-31T12:30:00.Z'}",
        "{'month':'12026-01'}",
        "{'month':'-0001-01'}",
        "{'year':-1}",
        "{'year':10000}",
        "{'currency':'EUX'}",
        "{'currency':'eur'}"
      })
  void otherYearsAndEmptyFractionsAreRefused(String json) {
    assertRefused(Calendar.class, json, " such as ".repeat(json.contains("year'") ? 0 : 1));
  }

  @Test
  void aLeapSecondIsRefusedBecauseTwoEventsMustNotBecomeOne() {
    assertRefused(
        Calendar.class,
        "{'instant':'2016-12-31T23:59:60Z'}",
        "instant: '2016-12-31T23:59:60Z' is a leap second,"
            + " which is not told from the one before: use second 59");
  }

  @Test
  void anOffsetAndSmallLettersAreRfc3339() {
    assertThat(decoded(Calendar.class, "{'instant':'2026-01-31t14:00:00.5+02:00'}").instant())
        .isEqualTo(Instant.parse("2026-01-31T12:00:00.5Z"));
  }

  @Test
  void nullIsRefusedWhateverIsKept() {
    assertRefused(Line.class, "{'sku':null}", "sku: must not be null");
    assertRefused(Choice.class, "{'byTime':{'2026-01-31T12:00:00Z':[null]}}", "was null");
  }
}
