package dev.impulse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money is exact, whatever is done to it, or it is refused. */
class MoneyTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final int SAMPLES = 5_000;

  private final SplittableRandom random = new SplittableRandom(1);

  private static Money eur(String amount) {
    return Money.of("EUR", amount);
  }

  /** Amounts of every size, in currencies of 0, 2, 3 and 4 fraction digits. */
  private Money any() {
    List<String> codes = List.of("EUR", "JPY", "KWD", "CLF");
    Currency currency = Currency.getInstance(codes.get(random.nextInt(codes.size())));
    return new Money(currency, random.nextLong() >> random.nextInt(64));
  }

  private Stream<Money> samples() {
    return Stream.generate(this::any).limit(SAMPLES);
  }

  @Test
  void isReadBackAsItWasWritten() {
    assertThat(samples())
        .allSatisfy(money -> assertThat(Money.parse(money.toString())).isEqualTo(money));
    for (long extreme : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, -1, 0, 1}) {
      Money money = new Money(EUR, extreme);
      assertThat(Money.parse(money.toString())).isEqualTo(money);
    }
  }

  @Test
  void isReadAsTheLibraryReadsDecimals() {
    assertThat(samples())
        .allSatisfy(money -> {
          String amount = money.toString().substring(4);
          int digits = money.currency().getDefaultFractionDigits();
          assertThat(new BigDecimal(amount).movePointRight(digits).longValueExact())
              .isEqualTo(money.minor());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "EUR 300.00, EUR, 30000",
    "EUR 300, EUR, 30000",
    "EUR 300.5, EUR, 30050",
    "EUR -0.05, EUR, -5",
    "EUR 0.00, EUR, 0",
    "JPY 300, JPY, 300",
    "KWD 1.234, KWD, 1234",
    "EUR 007.10, EUR, 710",
    "EUR 92233720368547758.07, EUR, 9223372036854775807",
    "EUR -92233720368547758.08, EUR, -9223372036854775808",
  })
  void isReadFromACurrencyAndADecimal(String text, String currency, long minor) {
    assertThat(Money.parse(text)).isEqualTo(new Money(Currency.getInstance(currency), minor));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "300.00, not an amount such as 'EUR 300.00'",
        "EUR300, not an amount such as 'EUR 300.00'",
        "\"EUR \", not an amount such as 'EUR 300.00'",
        "\"\", not an amount such as 'EUR 300.00'",
        "eur 1, 'eur' is not an ISO 4217 currency such as EUR",
        "EUX 1, 'EUX' is not an ISO 4217 currency such as EUR",
        "XAU 1, 'XAU' is no currency to pay with",
        "EUR one, 'one' is not a decimal number",
        "EUR 1e2, '1e2' is not a decimal number",
        "EUR +1, '+1' is not a decimal number",
        "EUR -, '-' is not a decimal number",
        "EUR 1., '1.' is not a decimal number",
        "EUR .5, '.5' is not a decimal number",
        "EUR 1.2.3, '1.2.3' is not a decimal number",
        "EUR --1, '--1' is not a decimal number",
        "EUR ١, '١' is not a decimal number",
        "EUR 1.005, '1.005' has more than the currency's 2 fraction digits",
        "JPY 1.0, '1.0' has more than the currency's 0 fraction digits",
        "EUR 92233720368547758.08, 'EUR 92233720368547758.08' is too large an amount",
        "EUR 9223372036854775807, 'EUR 9223372036854775807' is too large an amount",
      })
  void isRefusedWithTheReasonWhereItIsNone(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.parse(text))
        .withMessageContaining(reason);
  }

  @Test
  void takesAwayWhatWasAdded() {
    assertThat(samples())
        .allSatisfy(money -> {
          Money other = new Money(money.currency(), random.nextInt());
          Money half = new Money(money.currency(), money.minor() / 2);
          assertThat(half.plus(other).minus(other)).isEqualTo(half);
          assertThat(half.minus(other).plus(other)).isEqualTo(half);
          assertThat(half.plus(other)).isEqualTo(other.plus(half));
        });
  }

  @Test
  void isMultipliedByWholeNumbersExactly() {
    for (int i = 0; i < SAMPLES; i++) {
      Money money = new Money(EUR, random.nextInt());
      int factor = random.nextInt();
      assertThat(money.times(factor).minor()).isEqualTo((long) factor * money.minor());
    }
  }

  @Test
  void isMultipliedByDecimalsAndRoundedHalfUp() {
    assertThat(eur("0.05").times(new BigDecimal("0.5"))).isEqualTo(eur("0.03"));
    assertThat(eur("-0.05").times(new BigDecimal("0.5"))).isEqualTo(eur("-0.03"));
    assertThat(eur("0.05").times(new BigDecimal("0.49999"))).isEqualTo(eur("0.02"));
    for (int i = 0; i < SAMPLES; i++) {
      Money money = new Money(EUR, random.nextInt());
      BigDecimal factor = BigDecimal.valueOf(random.nextInt(), random.nextInt(6));
      BigDecimal exact = factor.multiply(BigDecimal.valueOf(money.minor()));
      assertThat(BigDecimal.valueOf(money.times(factor).minor()))
          .isEqualByComparingTo(exact.setScale(0, RoundingMode.HALF_UP));
    }
  }

  @Test
  void isRefusedWhereItGrowsTooLarge() {
    Money most = new Money(EUR, Long.MAX_VALUE);
    Money least = new Money(EUR, Long.MIN_VALUE);
    Money cent = new Money(EUR, 1);

    assertTooLarge(() -> most.plus(cent));
    assertTooLarge(() -> least.minus(cent));
    assertTooLarge(() -> most.times(2));
    assertTooLarge(() -> most.times(new BigDecimal("1.0001")));
  }

  private static void assertTooLarge(Runnable sum) {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(sum::run);
  }

  @Test
  void neverMixesCurrencies() {
    Money euros = eur("1");
    Money dollars = Money.of("USD", "1");

    for (Runnable mixed :
        List.<Runnable>of(
            () -> euros.plus(dollars),
            () -> euros.minus(dollars),
            () -> euros.compareTo(dollars))) {
      assertThatIllegalArgumentException()
          .isThrownBy(mixed::run)
          .withMessage("EUR 1.00 and USD 1.00 have two currencies");
    }
  }

  @Test
  void isOrderedByAmount() {
    assertThat(eur("-1")).isLessThan(eur("0"));
    assertThat(eur("-1").isNegative()).isTrue();
    assertThat(Money.zero(EUR)).isEqualTo(eur("0")).isLessThan(eur("0.01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXX", "XAU", "XDR"})
  void isNeverOfWhatNobodyPaysWith(String code) {
    Currency currency = Currency.getInstance(code);

    assertThatIllegalArgumentException().isThrownBy(() -> new Money(currency, 1));
  }
}
