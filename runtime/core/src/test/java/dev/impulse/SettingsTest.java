package dev.impulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
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
      boolean open,
      BigDecimal share,
      Duration stay,
      Season season) {}

  private static final Hosting DEFAULTS =
      new Hosting(
          "Bern", 10, 20L, false, new BigDecimal("0.30"), Duration.ofDays(1), Season.SUMMER);

  private record Limit(int percent) {
    Limit {
      if (percent > 100) {
        throw new IllegalArgumentException("percent must be at most 100, was " + percent);
      }
    }
  }

  private record Unusual(double ratio) {}

  @Test
  void withoutOverridesTheDefaultsHold() {
    assertThat(Settings.defaults().or(DEFAULTS)).isEqualTo(DEFAULTS);
  }

  @Test
  void anOverrideReplacesOneDefault() {
    assertThat(Settings.of(Map.of("Hosting.rooms", "11")).or(DEFAULTS))
        .isEqualTo(
            new Hosting(
                "Bern", 11, 20L, false, new BigDecimal("0.30"), Duration.ofDays(1), Season.SUMMER));
  }

  @Test
  void everyTypeCanBeOverridden() {
    Settings settings =
        Settings.of(
            Map.of(
                "Hosting.city", "Ulm",
                "Hosting.rooms", "11",
                "Hosting.guests", "5000000000",
                "Hosting.open", "true",
                "Hosting.share", "0.350",
                "Hosting.stay", "PT36H",
                "Hosting.season", "WINTER"));
    assertThat(settings.or(DEFAULTS))
        .isEqualTo(
            new Hosting(
                "Ulm",
                11,
                5_000_000_000L,
                true,
                new BigDecimal("0.350"),
                Duration.ofHours(36),
                Season.WINTER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rooms  | many | a whole number such as 250
          rooms  | 1.5  | a whole number such as 250
          guests | many | a whole number such as 250
          open   | yes  | true or false
          open   | TRUE | true or false
          share  | 30%  | a decimal such as 0.30
          stay   | 1 h  | an ISO 8601 duration such as PT15M
          season | FALL | one of [SUMMER, WINTER]
          """)
  void aValueThatDoesNotFitIsRefusedWithWhatWouldFit(String name, String value, String example) {
    Settings settings = Settings.of(Map.of("Hosting." + name, value));
    assertThatThrownBy(() -> settings.or(DEFAULTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("setting Hosting.%s: '%s' is not %s", name, value, example);
  }

  @Test
  void theRecordValidatesItself() {
    Settings settings = Settings.of(Map.of("Limit.percent", "101"));
    assertThatThrownBy(() -> settings.or(new Limit(50)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("settings Limit: percent must be at most 100, was 101");
  }

  @Test
  void aTypeThatHasNoTextIsRefusedOnlyWhenItIsOverridden() {
    assertThat(Settings.defaults().or(new Unusual(0.5))).isEqualTo(new Unusual(0.5));
    Settings settings = Settings.of(Map.of("Unusual.ratio", "0.7"));
    assertThatThrownBy(() -> settings.or(new Unusual(0.5)))
        .hasMessage("setting Unusual.ratio has type double, which cannot be set by name");
  }

  @Test
  void overridesThatNobodyAskedForAreUnknown() {
    Settings settings = Settings.of(Map.of("Limit.percent", "70", "Limit.precent", "80"));
    assertThat(settings.unknown()).containsExactly("Limit.percent", "Limit.precent");
    settings.or(new Limit(50));
    assertThat(settings.unknown()).containsExactly("Limit.precent");
    assertThat(settings.known()).containsExactly("Limit.percent");
  }
}
