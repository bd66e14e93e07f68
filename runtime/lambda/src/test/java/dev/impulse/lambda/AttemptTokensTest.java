package dev.impulse.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class AttemptTokensTest {

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

  @Test
  void attemptsOfOneMomentAreNamedApart() {
    AttemptTokens tokens = new AttemptTokens(NOON);

    assertThat(tokens.get()).isNotEqualTo(tokens.get());
  }

  @Test
  void environmentsFromOneSnapshotNameTheirAttemptsApart() {
    AttemptTokens one = new AttemptTokens(NOON);
    AttemptTokens other = new AttemptTokens(NOON);
    one.of("a-request");
    other.of("another-request");

    assertThat(one.get()).isNotEqualTo(other.get());
  }

  @Test
  void aNameIsOnePartOfWhatIsKeptUnderIt() {
    AttemptTokens tokens = new AttemptTokens(NOON);
    tokens.of("8f5e4b9a-0000-4000-8000-000000000001");

    assertThat(tokens.get()).doesNotContain("/");
  }
}
