package dev.impulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits is bounded, and what is given up is told. */
class WaitingTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Waiting.Limit LIMIT = new Waiting.Limit(2, Duration.ofHours(1));

  @Test
  void whatWaitsStaysInOrder() {
    Waiting<String> waiting = add(add(Waiting.none(), "a", 0).waiting(), "b", 1).waiting();
    assertThat(waiting.values()).containsExactly("a", "b");
  }

  @Test
  void theOldestIsGivenUpWhereItWouldBeTooMany() {
    Waiting<String> full = add(add(Waiting.none(), "a", 0).waiting(), "b", 1).waiting();
    Waiting.Added<String> added = add(full, "c", 2);
    assertThat(added.waiting().values()).containsExactly("b", "c");
    assertThat(added.givenUp()).containsExactly("a");
  }

  @Test
  void whatHasWaitedLongerThanTheLimitIsGivenUpAndWhatHasWaitedAsLongIsNot() {
    Waiting<String> one = add(Waiting.none(), "a", 0).waiting();
    assertThat(add(one, "b", 60).givenUp()).isEmpty();
    assertThat(add(one, "b", 61))
        .isEqualTo(
            new Waiting.Added<>(
                new Waiting<>(List.of(new Waiting.Held<>("b", at(61)))), List.of("a")));
  }

  @Test
  void oneThatHappenedEarlierWaitsBehindAndGivesNothingUp() {
    Waiting<String> one = add(Waiting.none(), "a", 60).waiting();
    assertThat(add(one, "b", 0).waiting().values()).containsExactly("a", "b");
  }

  @Test
  void aLimitThatLetsNothingWaitIsRefused() {
    assertThatThrownBy(() -> new Waiting.Limit(0, Duration.ofHours(1)))
        .hasMessage("at least 1 may wait, for a time more than 0, was 0 for PT1H");
    assertThatThrownBy(() -> new Waiting.Limit(1, Duration.ZERO)).hasMessageContaining("PT0S");
  }

  private static Waiting.Added<String> add(Waiting<String> to, String value, int minute) {
    return to.plus(value, at(minute), LIMIT);
  }

  private static Instant at(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }
}
