package dev.impulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private enum Season {
    SUMMER,
    WINTER
  }

  private record Hosting(
      String city,
      int rooms,
      long guests,
      Boolean open,
      BigDecimal share,
      Duration stay,
      Season season,
      Instant since,
      LocalTime arrival,
      LocalDate birthday,
      ZoneId zone,
      Currency currency) {}

  private static final Hosting DEFAULTS =
      new Hosting(
          "Bern",
          10,
          20L,
          false,
          new BigDecimal("0.30"),
          Duration.ofDays(1),
          Season.SUMMER,
          Instant.parse("2026-01-31T12:00:00Z"),
          LocalTime.of(15, 0),
          LocalDate.of(2026, 1, 31),
          ZoneId.of("Europe/Zurich"),
          Currency.getInstance("CHF"));

  private record Limit(int percent) {
    Limit {
      if (percent > 100) {
        throw new IllegalArgumentException("percent must be at most 100, was " + percent);
      }
    }
  }

  private record Unusual(double ratio, @Nullable String note) {}

  private record Range(@Meaning("the least, included") int from, int to) {
    Range {
      if (from > to) {
        throw new IllegalArgumentException("from must be at most to, was " + from);
      }
    }
  }

  private record Tariff(
      Range days,
      @Meaning("what is closed") List<Season> seasons,
      List<BigDecimal> steps,
      List<Range> ranges) {}

  private static final Tariff TARIFF =
      new Tariff(
          new Range(1, 7),
          List.of(Season.WINTER),
          List.of(BigDecimal.ONE),
          List.of(new Range(0, 9)));

  /** What the function {@code host} is given. */
  private static Settings settings(Map<String, String> overrides) {
    return Settings.of(overrides).forFunction("host");
  }

  private static Settings settings(String name, String value) {
    return settings(Map.of(name, value));
  }

  private static void assertRefused(Settings settings, Record defaults, String... faults) {
    assertThatThrownBy(() -> settings.or(defaults))
        .isInstanceOfSatisfying(
            SettingsException.class, e -> assertThat(e.faults()).containsExactly(faults))
        .hasMessage(String.join("\n", faults));
  }

  @Test
  void withoutOverridesTheDefaultsHold() {
    assertThat(Settings.defaults().or(DEFAULTS)).isSameAs(DEFAULTS);
    assertThat(settings(Map.of()).or(DEFAULTS)).isSameAs(DEFAULTS);
    assertThat(settings("other.rooms", "11").or(DEFAULTS)).isSameAs(DEFAULTS);
  }

  @Test
  void anOverrideReplacesOneDefault() {
    assertThat(settings("host.rooms", "11").or(DEFAULTS))
        .usingRecursiveComparison()
        .ignoringFields("rooms")
        .isEqualTo(DEFAULTS);
    assertThat(settings("host.rooms", "11").or(DEFAULTS).rooms()).isEqualTo(11);
  }

  @Test
  void everyTypeCanBeOverridden() {
    Settings settings =
        settings(
            Map.ofEntries(
                Map.entry("host.city", "Ulm"),
                Map.entry("host.rooms", "11"),
                Map.entry("host.guests", "5000000000"),
                Map.entry("host.open", "true"),
                Map.entry("host.share", "0.350"),
                Map.entry("host.stay", "PT36H"),
                Map.entry("host.season", "WINTER"),
                Map.entry("host.since", "2025-12-31T00:00:00Z"),
                Map.entry("host.arrival", "09:30"),
                Map.entry("host.birthday", "2025-12-31"),
                Map.entry("host.zone", "UTC"),
                Map.entry("host.currency", "EUR")));
    assertThat(settings.or(DEFAULTS))
        .isEqualTo(
            new Hosting(
                "Ulm",
                11,
                5_000_000_000L,
                true,
                new BigDecimal("0.350"),
                Duration.ofHours(36),
                Season.WINTER,
                Instant.parse("2025-12-31T00:00:00Z"),
                LocalTime.of(9, 30),
                LocalDate.of(2025, 12, 31),
                ZoneId.of("UTC"),
                Currency.getInstance("EUR")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rooms    | many   | a whole number such as 250
          rooms    | 1.5    | a whole number such as 250
          guests   | many   | a whole number such as 250
          open     | yes    | true or false
          open     | TRUE   | true or false
          share    | 30%    | a decimal such as 0.30
          stay     | 1 h    | an ISO 8601 duration such as PT15M
          season   | FALL   | one of [SUMMER, WINTER]
          since    | noon   | an instant such as 2026-01-31T12:00:00Z
          arrival  | 9 h    | a time of day such as 09:30
          birthday | 31.1.  | a date such as 2026-01-31
          zone     | Zurich | a time zone such as Europe/Zurich
          currency | Franc  | an ISO 4217 currency such as EUR
          """)
  void aValueThatDoesNotFitIsRefusedWithWhatWouldFit(String name, String value, String example) {
    assertRefused(
        settings("host." + name, value),
        DEFAULTS,
        "setting host.%s: '%s' is not %s".formatted(name, value, example));
  }

  @Test
  void allValuesThatDoNotFitAreToldAtOnce() {
    assertRefused(
        settings(Map.of("host.guests", "all", "*.rooms", "many")),
        DEFAULTS,
        "setting *.rooms of host: 'many' is not a whole number such as 250",
        "setting host.guests: 'all' is not a whole number such as 250");
  }

  @Test
  void whatIsSetForEveryFunctionHoldsUnlessTheFunctionHasItsOwn() {
    assertThat(settings("*.percent", "70").or(new Limit(50)).percent()).isEqualTo(70);
    assertThat(
            settings(Map.of("*.percent", "70", "host.percent", "80")).or(new Limit(50)).percent())
        .isEqualTo(80);
  }

  @Test
  void theRecordValidatesItself() {
    assertRefused(
        settings("host.percent", "101"),
        new Limit(50),
        "settings host: percent must be at most 100, was 101");
  }

  @Test
  void recordsWithinAreSetByPathAndListsByCommas() {
    Settings settings =
        settings(
            Map.of(
                "host.days.to", "14",
                "host.seasons", "SUMMER, WINTER",
                "host.steps", "",
                "*.ranges", "from=0 to=4,to=9 from=5"));
    assertThat(settings.or(TARIFF))
        .isEqualTo(
            new Tariff(
                new Range(1, 14),
                List.of(Season.SUMMER, Season.WINTER),
                List.of(),
                List.of(new Range(0, 4), new Range(5, 9))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          host.days.to | 0                    | settings host.days: from must be at most to, was 1
          host.seasons | FALL                 | setting host.seasons: 'FALL' is not one of [SUMMER, WINTER]
          host.steps   | 1,2%                 | setting host.steps: '2%' is not a decimal such as 0.30, in '1,2%'
          host.ranges  | from=0               | setting host.ranges: 'from=0' is not of the form from=int to=int
          host.ranges  | from=0 to=1 to=2     | setting host.ranges: 'from=0 to=1 to=2' is not of the form from=int to=int
          host.ranges  | from=0 to=1,9        | setting host.ranges: '9' is not of the form from=int to=int, in 'from=0 to=1,9'
          host.ranges  | from=0 to=x          | setting host.ranges: to: 'x' is not a whole number such as 250
          host.ranges  | from=1 to=0          | setting host.ranges: 'from=1 to=0': from must be at most to, was 1
          """)
  void aPartThatDoesNotFitIsNamed(String name, String value, String fault) {
    assertRefused(settings(name, value), TARIFF, fault);
  }

  @Test
  void aTypeThatHasNoTextIsRefusedOnlyWhenItIsOverridden() {
    Unusual defaults = new Unusual(0.5, null);
    Settings none = settings(Map.of());
    assertThat(none.or(defaults)).isEqualTo(defaults);
    assertThat(none.asked()).extracting(Setting::name).containsExactly("host.note");
    assertRefused(
        settings("host.ratio", "0.7"),
        defaults,
        "setting host.ratio has type double, which cannot be set by name");
  }

  @Test
  void whatCanBeSetIsListedWithItsTypeDefaultAndMeaning() {
    Settings settings = settings("host.days.to", "14");
    settings.or(TARIFF);
    settings.or(TARIFF);
    assertThat(settings.asked())
        .containsExactly(
            new Setting("host.days.from", "int", "1", "the least, included"),
            new Setting("host.days.to", "int", "7", ""),
            new Setting("host.seasons", "list of SUMMER|WINTER", "WINTER", "what is closed"),
            new Setting("host.steps", "list of decimal", "1", ""),
            new Setting("host.ranges", "list of from=int to=int", "from=0 to=9", ""));
  }

  @Test
  void aDefaultThatIsListedCanBeSet() {
    Settings asked = settings(Map.of());
    asked.or(DEFAULTS);
    asked.or(TARIFF);
    for (Setting setting : asked.asked()) {
      Settings same = settings(setting.name(), setting.defaultValue());
      assertThat(same.or(DEFAULTS)).isEqualTo(DEFAULTS);
      assertThat(same.or(TARIFF)).isEqualTo(TARIFF);
    }
  }

  private record Ceiling(int percent) {}

  @Test
  void oneFunctionHasOneSettingOfAName() {
    Settings settings = settings(Map.of());
    settings.or(new Limit(50));
    assertThatThrownBy(() -> settings.or(new Ceiling(60)))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "host.percent is a setting of both dev.impulse.SettingsTest$Limit"
                + " and dev.impulse.SettingsTest$Ceiling: rename one of the components");
  }

  @Test
  void overridesOfNoFunctionInParticularAreNotPassedOver() {
    assertThatThrownBy(() -> Settings.of(Map.of("host.percent", "70")).or(new Limit(50)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DefinedFunction.of");
  }
}
