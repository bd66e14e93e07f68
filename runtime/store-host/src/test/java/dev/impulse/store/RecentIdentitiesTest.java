package dev.impulse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.store.RecentIdentities.Retention;
import dev.impulse.store.RecentIdentities.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentIdentitiesTest {

  private static final int PAYLOAD = 0xFFFF;

  /** What is promised, in the fewest words: no ring, no index. */
  private static final class Model {
    private final Retention retention;
    private final Deque<Seen> kept = new ArrayDeque<>();
    private long pushedOutEarly;

    Model(Retention retention) {
      this.retention = retention;
    }

    boolean contains(long fingerprint) {
      return kept.stream().anyMatch(seen -> seen.fingerprint() == fingerprint);
    }

    void add(long fingerprint, long second) {
      long since = second - retention.time().toSeconds();
      while (!kept.isEmpty() && kept.element().second() < since) {
        kept.remove();
      }
      if (kept.size() == retention.number()) {
        kept.remove();
        pushedOutEarly++;
      }
      kept.add(new Seen(fingerprint, second, PAYLOAD));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 31, 32, 33, 34, 100, 1000})
  void saysWhatTheModelSays(int number) {
    Random random = new Random(number);
    Retention retention = new Retention(Duration.ofMinutes(5), number);
    RecentIdentities recent = new RecentIdentities(retention);
    Model model = new Model(retention);
    long second = 0;
    for (int i = 0; i < 5000; i++) {
      long fingerprint = random.nextInt(2 * number + 10);
      assertThat(recent.contains(fingerprint)).isEqualTo(model.contains(fingerprint));
      if (!model.contains(fingerprint)) {
        second += random.nextInt(100) == 0 ? 250 : random.nextInt(2);
        recent.add(fingerprint, Instant.ofEpochSecond(second), PAYLOAD);
        model.add(fingerprint, second);
      }
      if (random.nextInt(500) == 0) {
        recent = restored(recent, retention);
        model.pushedOutEarly = 0;
      }
      assertThat(recent.pushedOutEarly()).isEqualTo(model.pushedOutEarly);
    }
    assertThat(recent.kept()).containsExactlyElementsOf(model.kept);
  }

  @Test
  void anIdentityIsKeptAsLongAsItsTimeAndNotLonger() {
    RecentIdentities recent = new RecentIdentities(new Retention(Duration.ofMinutes(1), 10));
    recent.add(1, Instant.ofEpochSecond(100), PAYLOAD);
    recent.add(2, Instant.ofEpochSecond(160), PAYLOAD);
    assertThat(recent.contains(1)).isTrue();
    recent.add(3, Instant.ofEpochSecond(161), PAYLOAD);
    assertThat(recent.contains(1)).isFalse();
    assertThat(recent.pushedOutEarly()).isZero();
  }

  @Test
  void forWantOfRoomTheOldestIsForgottenAndCounted() {
    RecentIdentities recent = new RecentIdentities(new Retention(Duration.ofDays(7), 2));
    for (long fingerprint = 1; fingerprint <= 3; fingerprint++) {
      recent.add(fingerprint, Instant.EPOCH, PAYLOAD);
    }
    assertThat(recent.kept()).isEqualTo(List.of(new Seen(2, 0, PAYLOAD), new Seen(3, 0, PAYLOAD)));
    assertThat(recent.pushedOutEarly()).isEqualTo(1);
  }

  @Test
  void keepsSomethingForSomeTime() {
    assertThatThrownBy(() -> new Retention(Duration.ofSeconds(-1), 10))
        .hasMessage("keep identities for a time ≥ 0 and ≥ 1 a key, was PT-1S and 10");
    assertThatThrownBy(() -> new Retention(Duration.ZERO, 0))
        .hasMessage("keep identities for a time ≥ 0 and ≥ 1 a key, was PT0S and 0");
  }

  @Test
  void anotherPayloadIsTold() {
    RecentIdentities recent = new RecentIdentities(new Retention(Duration.ofDays(1), 4));
    recent.add(1, Instant.ofEpochSecond(-5), PAYLOAD);
    recent.restore(List.of(new Seen(2, 7, 0)));

    assertThat(recent.mayHaveHad(1, PAYLOAD)).isTrue();
    assertThat(recent.mayHaveHad(1, 7)).isFalse();
    assertThat(recent.mayHaveHad(2, 7)).as("not known").isTrue();
    assertThat(recent.kept()).containsExactly(new Seen(1, -5, PAYLOAD), new Seen(2, 7, 0));
  }

  private static RecentIdentities restored(RecentIdentities recent, Retention retention) {
    RecentIdentities restored = new RecentIdentities(retention);
    restored.restore(recent.kept());
    return restored;
  }

  @Test
  void whatIsNewerThanAllThatWasForgottenIsContainedIfItWasEverAdded() {
    RecentIdentities recent = new RecentIdentities(new Retention(Duration.ofDays(1), 2));
    assertThat(recent.forgottenUpTo()).isEqualTo(Long.MIN_VALUE);

    recent.add(1, Instant.ofEpochSecond(70), PAYLOAD);
    recent.add(2, Instant.ofEpochSecond(50), PAYLOAD);
    recent.add(3, Instant.ofEpochSecond(60), PAYLOAD);
    recent.add(4, Instant.ofEpochSecond(90), PAYLOAD);

    assertThat(recent.forgottenUpTo()).isEqualTo(70);
    assertThat(recent.contains(4)).isTrue();
  }
}
