package dev.impulse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.tck.TestHost;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The log depends on the order of what was put and on nothing else: not on the size of a put or a
 * turn, on crashes or reloads. {@code -Dimpulse.seeds=N} tells more stories, {@code
 * -Dimpulse.seed=N} begins with another one.
 */
class ConsequencesFirstTest {

  private static final long SEEDS = Long.getLong("impulse.seeds", 50);
  private static final long FIRST = Long.getLong("impulse.seed", 1);
  private static final Instant END = TestHost.START.plusSeconds(900);

  @TempDir Path temp;

  @Test
  void howeverAStoryIsToldTheSameIsKeptByteByByte() {
    forEachSeed(seed -> {
      KeptFolder calm = put(seed, null, false);
      return calm.differenceTo(put(seed, new Random(seed), false));
    });
  }

  @Test
  void importedInAnyBatchesWithCrashesAndOnceMoreItIsTheSameLogAsPutWhenItHappened() {
    forEachSeed(seed -> {
      KeptFolder happened = put(seed, null, true);
      String difference = happened.differenceTo(imported(seed, null));
      return difference.isEmpty()
          ? happened.differenceTo(imported(seed, new Random(seed)))
          : difference;
    });
  }

  @FunctionalInterface
  private interface Telling {

    /** What is wrong; nothing if all is well. */
    String tell(long seed);
  }

  private static void forEachSeed(Telling telling) {
    Map<Long, String> wrong = new TreeMap<>();
    LongStream.range(FIRST, FIRST + SEEDS)
        .parallel()
        .forEach(seed -> {
          String found = telling.tell(seed);
          if (!found.isEmpty()) {
            synchronized (wrong) {
              wrong.put(seed, found);
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  private KeptFolder put(long seed, @Nullable Random haste, boolean isHistory) {
    try (StoryTeller teller = teller(seed, "put", haste, isHistory)) {
      return teller.put(END);
    }
  }

  private KeptFolder imported(long seed, @Nullable Random haste) {
    try (StoryTeller teller = teller(seed, "imported", haste, true)) {
      return teller.importHistory(END);
    }
  }

  private StoryTeller teller(long seed, String how, @Nullable Random haste, boolean isHistory) {
    Fuse fuse = new Fuse();
    String name = "%d-%s-in-%s".formatted(seed, how, haste == null ? "calm" : "haste");
    return new StoryTeller(new RandomStory(seed, fuse, isHistory), temp.resolve(name), fuse, haste);
  }
}
