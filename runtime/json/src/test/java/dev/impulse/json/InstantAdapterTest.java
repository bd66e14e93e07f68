package dev.impulse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faster than the library, and the same. */
class InstantAdapterTest {

  private static final InstantAdapter ADAPTER = InstantAdapter.INSTANCE;

  @Test
  void writesAndReadsEveryInstantAsTheLibraryDoes() {
    SplittableRandom random = new SplittableRandom(1);
    long[] grains = {1_000_000_000, 1_000_000, 1_000, 1};
    for (int i = 0; i < 20_000; i++) {
      long grain = grains[random.nextInt(grains.length)];
      long second = random.nextLong(-80_000_000_000L, 300_000_000_000L);
      Instant instant =
          Instant.ofEpochSecond(second, random.nextInt(1_000_000_000) / grain * grain);

      assertThat(ADAPTER.toText(instant)).isEqualTo(instant.toString());
      assertThat(ADAPTER.fromText(instant.toString())).isEqualTo(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31T12:30:00Z", "2024-02-29T00:00:00.5Z", "2026-01-31T12:30:00.123456789Z",
        "2026-01-31T14:30:00+02:00", "2026-12-31T23:59:60Z", "2026-01-31T24:00:00Z",
        "-0001-01-31T12:30:00Z", "+10000-01-01T00:00:00Z", "2026-01-31t12:30:00z",
        "0000-01-01T00:00:00Z", "2026-01-31T12:30:00.Z", "9999-12-31T23:59:59.999999999Z"
      })
  void readsWhatTheLibraryReads(String text) {
    assertThat(ADAPTER.fromText(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-01-31",
        "2026-01-31T12:30:00",
        "2026-02-29T12:30:00Z",
        "2026-13-01T12:30:00Z",
        "2026-01-31T25:30:00Z",
        "2026-01-31T12:60:00Z",
        "2026-01-31T12:30:61Z",
        "2026-01-31T12:30:00.1234567890Z",
        "2026-01-31T12:30:00.12 Z",
        "2026-01-31 12:30:00Z",
        "２026-01-31T12:30:00Z"
      })
  void refusesWhatTheLibraryRefuses(String text) {
    assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(java.time.DateTimeException.class);
    assertThatThrownBy(() -> ADAPTER.fromText(text))
        .isInstanceOf(Unfit.class)
        .hasMessageContaining(text);
  }
}
