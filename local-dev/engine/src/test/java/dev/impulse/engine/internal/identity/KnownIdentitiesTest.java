package dev.impulse.engine.internal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every identity of the log is found, whatever has happened since it was added. */
class KnownIdentitiesTest {

  private static final int FULL = 32;
  private static final long PLENTY = 1 << 20;
  private static final long HARDLY_ANY = 100;

  private static final String ENTRIES_LOOKED_UP =
      """
      SELECT sum(length(entries)) / 8 FROM identities JOIN identity_runs ON run = place >> 32
      WHERE state = 'LIVE'
      """;

  private static final String UNFINISHED =
      "SELECT count(*) FROM identity_runs WHERE state = 'BEGUN' AND level = 0";

  private static final String ROWS_OF_NO_RUN =
      """
      SELECT count(*) FROM identities WHERE place >> 32 NOT IN (SELECT run FROM identity_runs)
      """;

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void isFoundAfterCommitsRollbacksAndStartsAtAnyMoment(long seed) {
    live(seed, 2_500, PLENTY);
  }

  @Test
  void isFoundAfterItWasMergedTwice() {
    live(7, 10_000, PLENTY);
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 9})
  void isFoundThoughThereIsNoRoomForFilters(long seed) {
    live(seed, 2_500, HARDLY_ANY);
  }

  private void live(long seed, int events, long filtered) {
    Random random = new Random(seed);
    try (IdentitiesOfLog log = new IdentitiesOfLog(temp.resolve("log.db"), FULL, filtered)) {
      while (log.head() < events) {
        for (int i = random.nextInt(20); i > 0; i--) {
          log.append(random.nextInt(4) == 0 ? log.again(random) : random.nextLong());
        }
        switch (random.nextInt(40)) {
          case 0 -> log.openAgain();
          case 1, 2 -> log.rollBack();
          case 3, 4 -> log.failToCommit();
          default -> log.commit();
        }
        log.assertFound(log.again(random));
        log.assertFound(random.nextLong());
      }
      log.assertAllFound();
    }
  }

  @Test
  void isFoundWithAllWhoseFingerprintIsTheSameOrNearlySo() {
    try (IdentitiesOfLog log = new IdentitiesOfLog(temp.resolve("log.db"), FULL, PLENTY)) {
      for (int i = 0; i < 40 * FULL; i++) {
        log.append(0x0123456789ABCDEFL + i % 3);
        log.append(i % 2 - 1);
        log.commit();
      }
      log.assertAllFound();
    }
  }

  @Test
  void isFoundThoughOneCommitHasMoreThanOneIsMeantToHave() {
    Random random = new Random(11);
    try (IdentitiesOfLog log = new IdentitiesOfLog(temp.resolve("log.db"), FULL, PLENTY)) {
      for (int commit = 0; commit < 5; commit++) {
        random.longs(7 * FULL).forEach(log::append);
        log.commit();
        log.assertAllFound();
      }
      log.rollBack();
      log.openAgain();
      log.assertAllFound();
    }
  }

  @Test
  void isFoundAfterACrashInTheMiddleOfWritingAndMerging() throws IOException {
    Random random = new Random(12);
    try (IdentitiesOfLog log = new IdentitiesOfLog(temp.resolve("log.db"), FULL, PLENTY)) {
      while (log.head() < 20 * FULL) {
        random.longs(5).forEach(log::append);
        log.commit();
        random.longs(5).forEach(log::append);
        log.write();
        if (log.head() % 3 == 0 && log.head() > 14 * FULL) {
          try (IdentitiesOfLog crashed = log.copy(copied())) {
            crashed.assertAllFound();
            assertThat(crashed.number(UNFINISHED)).isZero();
          }
        }
        log.rollBack();
      }
    }
  }

  /** The database as it is at this moment. */
  private Path copied() throws IOException {
    Path copy = Files.createTempDirectory(temp, "crash");
    for (String file : List.of("log.db", "log.db-wal")) {
      Files.copy(temp.resolve(file), copy.resolve(file));
    }
    return copy.resolve("log.db");
  }

  @Test
  void aStartHasFewToAddHoweverManyThereAre() {
    Random random = new Random(13);
    try (IdentitiesOfLog log = new IdentitiesOfLog(temp.resolve("log.db"), FULL, PLENTY)) {
      for (int i = 0; i < 100 * FULL; i++) {
        log.append(random.nextLong());
        log.commit();
        assertThat(log.head() - log.coveredTo()).isLessThanOrEqualTo(2L * FULL);
      }
    }
  }

  @Test
  void aLookUpReadsFewRunsHoweverManyThereWere() {
    Random random = new Random(14);
    try (IdentitiesOfLog log = new IdentitiesOfLog(temp.resolve("log.db"), FULL, PLENTY)) {
      while (log.head() < 500 * FULL) {
        random.longs(FULL / 8).forEach(log::append);
        log.commit();
        assertThat(log.number("SELECT count(*) FROM identity_runs WHERE state = 'LIVE'"))
            .isLessThan(4L * IdentityEntry.FAN_OUT);
      }
      assertThat(log.number("SELECT max(level) FROM identity_runs WHERE state = 'LIVE'"))
          .isEqualTo(2);
    }
  }

  @Test
  void nothingIsLeftOfWhatWasMerged() {
    Random random = new Random(15);
    try (IdentitiesOfLog log = new IdentitiesOfLog(temp.resolve("log.db"), FULL, PLENTY)) {
      while (log.head() < 40 * FULL) {
        log.append(random.nextLong());
        log.commit();
      }
      assertThat(log.number("SELECT count(*) FROM identity_runs WHERE state = 'DROPPED'")).isZero();
      assertThat(log.number(ENTRIES_LOOKED_UP)).isEqualTo(log.coveredTo());
      assertThat(log.number(ROWS_OF_NO_RUN)).isZero();
    }
  }

  @Test
  void anEngineThatHasFewWritesNothing() {
    try (IdentitiesOfLog log = new IdentitiesOfLog(temp.resolve("log.db"), FULL, PLENTY)) {
      LongStream.range(1, FULL)
          .forEach(i -> {
            log.append(i << 40);
            log.commit();
          });
      assertThat(log.coveredTo()).isZero();
      assertThat(log.number("SELECT count(*) FROM identities")).isZero();
      log.assertAllFound();
    }
  }
}
