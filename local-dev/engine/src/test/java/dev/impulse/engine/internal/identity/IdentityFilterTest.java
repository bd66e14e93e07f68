package dev.impulse.engine.internal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.engine.internal.store.Longs;
import java.nio.LongBuffer;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What was added may be contained, always; what was not is not, nearly always. */
class IdentityFilterTest {

  private static final int KEYS = 200_000;
  private static final IdentityRun RUN = new IdentityRun(1, 0, 1, KEYS, IdentityRun.State.LIVE, 0);

  @Test
  void whatWasAddedMayBeContained() {
    IdentityFilter filter = new IdentityFilter(KEYS);
    keys(1).forEach(filter::add);
    assertThat(keys(1)).allMatch(filter::mayContain);
  }

  @Test
  void ofOthersAtMostOneInFiveHundredIsTakenForOne() {
    IdentityFilter filter = new IdentityFilter(KEYS);
    keys(1).forEach(filter::add);
    assertThat(keys(2).filter(filter::mayContain).count()).isLessThan(KEYS / 500);
  }

  @Test
  void filtersThatHaveNoMoreRoomStillHaveAll() {
    IdentityFilters filters = new IdentityFilters(10, 1_000);
    add(filters, 1);
    assertThat(keys(1)).allMatch(filters::mayContain);
  }

  @Test
  void filtersThatGrowTakeFewForOthers() {
    IdentityFilters filters = new IdentityFilters(KEYS / 60, KEYS * 2);
    add(filters, 1);
    assertThat(keys(1)).allMatch(filters::mayContain);
    assertThat(keys(2).filter(filters::mayContain).count()).isLessThan(KEYS / 200);
  }

  @Test
  void aKeyIsContainedOnlyWhereItsPositionIs() {
    IdentityFilters filters = new IdentityFilters(KEYS, KEYS);
    Longs key = new Longs();
    key.add(7);
    filters.add(key, 99, 99);
    assertThat(filters.mayContain(7, 50, 100)).isTrue();
    assertThat(filters.mayContain(7, 101, 200)).isFalse();
    assertThat(filters.mayContain(7, 1, 98)).isFalse();
  }

  private static void add(IdentityFilters filters, long seed) {
    keys(seed)
        .forEach(key -> {
          LongBuffer entry = LongBuffer.wrap(new long[] {IdentityEntry.of(key, 0)});
          filters.add(RUN, IdentityEntry.bucket(key, 0), entry);
        });
  }

  private static LongStream keys(long seed) {
    return new Random(seed).longs(KEYS).map(IdentityEntry::key);
  }
}
