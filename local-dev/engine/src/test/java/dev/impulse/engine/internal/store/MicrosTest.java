package dev.impulse.engine.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A log says when something happened to the microsecond, before and after 1970. */
class MicrosTest {

  @Test
  void everyTimeThatItHoldsIsReadAsItWas() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      Instant time = Micros.instant(random.nextLong() >> random.nextInt(60));
      assertThat(Micros.instant(Micros.of(time))).isEqualTo(time);
    }
  }

  @Test
  void whatIsFinerIsCutOff() {
    for (String text :
        new String[] {"2026-01-01T00:00:00.123456789Z", "1969-12-31T23:59:59.9999999Z"}) {
      Instant time = Instant.parse(text);
      assertThat(Micros.instant(Micros.of(time))).isEqualTo(time.truncatedTo(ChronoUnit.MICROS));
    }
  }

  @Test
  void whatIsTooFarAwayIsAsFarAsItGoes() {
    assertThat(Micros.holds(Instant.MAX)).isFalse();
    assertThat(Micros.holds(Instant.MIN)).isFalse();
    assertThat(Micros.of(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
    assertThat(Micros.of(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
    assertThat(Micros.holds(Instant.parse("+290000-01-01T00:00:00Z"))).isTrue();
    assertThat(Micros.holds(Instant.parse("-290000-01-01T00:00:00Z"))).isTrue();
  }
}
