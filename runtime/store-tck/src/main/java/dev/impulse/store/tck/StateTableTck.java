package dev.impulse.store.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.store.KeyItem;
import dev.impulse.store.Pending;
import dev.impulse.store.StateTable;
import dev.impulse.store.WriteResult;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the items of one keyed function promise. */
public abstract class StateTableTck {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private StateTable table;

  /** A table with nothing in it. */
  protected abstract StateTable emptyTable();

  @BeforeEach
  void open() {
    table = emptyTable();
  }

  @Test
  void aKeyThatWasNeverWrittenHasNoItem() {
    assertThat(table.read("a")).isEmpty();
    assertThat(table.load(List.of("a", "b"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 5_000, 300_000, 500_000, 1_500_000})
  void whatWasWrittenIsReadWholeHoweverLargeItIs(int size) {
    KeyItem item = item("a", 1, text(size), noise(size), Optional.empty());

    assertThat(table.write(item)).isEqualTo(new WriteResult.Done());

    assertSame(table.read("a").orElseThrow(), item);
    assertThat(table.load(List.of("a")).values())
        .singleElement()
        .satisfies(found -> assertSame(found, item));
  }

  @ParameterizedTest
  @ValueSource(strings = {"103", "a/b", "ä ö", "#1:x", "日本", "'\"\\", "-"})
  void aKeyIsAnyText(String key) {
    table.write(small(key, 1));

    assertThat(table.load(List.of(key)).keySet()).containsExactly(key);
    assertThat(table.read(key).orElseThrow().key()).isEqualTo(key);
  }

  @Test
  void aLoadFindsThoseThatThereAre() {
    List<String> keys = IntStream.range(0, 230).mapToObj(i -> "k" + i).toList();
    keys.stream().filter(key -> key.endsWith("7")).forEach(key -> table.write(small(key, 1)));

    assertThat(table.load(keys).keySet()).hasSize(23).allMatch(key -> key.endsWith("7"));
  }

  @Test
  void aLoadOfNothingIsEmpty() {
    assertThat(table.load(List.of())).isEmpty();
  }

  @Test
  void oneVersionFollowsTheOther() {
    table.write(small("a", 1));

    assertThat(table.write(small("a", 2))).isEqualTo(new WriteResult.Done());
    assertThat(table.read("a").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void aConflictBringsTheWinnerAndChangesNothing() {
    table.write(small("a", 1));
    KeyItem winner = item("a", 2, "[2]", noise(10), Optional.empty());
    table.write(winner);

    for (long version : List.of(1, 2, 4)) {
      assertSame(winner(table.write(small("a", version))).orElseThrow(), winner);
    }
    assertSame(table.read("a").orElseThrow(), winner);
  }

  @Test
  void aConflictBringsALargeWinnerWhole() {
    KeyItem winner = item("a", 1, text(400_000), noise(400_000), Optional.empty());
    table.write(winner);

    assertSame(winner(table.write(small("a", 1))).orElseThrow(), winner);
  }

  @Test
  void aLaterVersionNeedsAnEarlierOne() {
    assertThat(winner(table.write(small("a", 2)))).isEmpty();
    assertThat(table.read("a")).isEmpty();
  }

  @Test
  void sizesChangeFromVersionToVersion() {
    Random random = new Random(7);
    for (int version = 1; version <= 12; version++) {
      int size = List.of(50, 3_000, 450_000, 900_000).get(random.nextInt(4));
      KeyItem item = item("a", version, text(size), noise(size), Optional.empty());
      table.write(item);

      assertSame(table.read("a").orElseThrow(), item);
    }
  }

  @Test
  void whatIsDueComesEarliestFirst() {
    Random random = new Random(11);
    List<Integer> seconds = random.ints(-30, 30).distinct().limit(40).boxed().toList();
    seconds.forEach(second -> table.write(due("k" + second, 1, NOON.plusSeconds(second))));

    List<String> expected =
        seconds.stream().filter(s -> s <= 0).sorted().map(second -> "k" + second).toList();
    assertThat(table.due(NOON, 100)).isEqualTo(expected);
    assertThat(table.due(NOON, 3)).isEqualTo(expected.subList(0, 3));
  }

  @Test
  void whatIsDueAtThatVeryMomentIsDue() {
    table.write(due("a", 1, NOON));
    table.write(due("b", 1, NOON.plusNanos(1)));

    assertThat(table.due(NOON, 10)).containsExactly("a");
  }

  @Test
  void aTimeBeyondAllYearsIsNotDueYet() {
    table.write(due("never", 1, Instant.MAX));
    table.write(due("always", 1, Instant.MIN));

    assertThat(table.due(NOON, 10)).containsExactly("always");
  }

  @Test
  void theLastWriteSaysWhatIsPending() {
    table.write(due("a", 1, NOON));
    table.write(item("a", 2, "[]", noise(1), Optional.of(new Pending.Stopped(NOON))));
    assertThat(table.due(NOON, 10)).isEmpty();
    assertThat(table.stopped()).containsExactly("a");

    table.write(small("a", 3));
    assertThat(table.stopped()).isEmpty();
  }

  @Test
  void allThatHaveStoppedAreFound() {
    List<String> keys = IntStream.range(0, 25).mapToObj(i -> "k" + i).toList();
    keys.forEach(
        key -> table.write(item(key, 1, "[]", noise(1), Optional.of(new Pending.Stopped(NOON)))));

    assertThat(table.stopped()).containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void whatIsPendingIsReadAgain() {
    for (Pending pending : List.of(new Pending.Due(NOON), new Pending.Stopped(NOON.plusNanos(1)))) {
      String key = pending.toString();
      table.write(item(key, 1, "[]", noise(1), Optional.of(pending)));

      assertThat(table.read(key).orElseThrow().pending()).contains(pending);
    }
  }

  private static Optional<KeyItem> winner(WriteResult written) {
    assertThat(written).isInstanceOf(WriteResult.Conflict.class);
    return ((WriteResult.Conflict) written).winner();
  }

  private static KeyItem small(String key, long version) {
    return item(key, version, "{}", noise(20), Optional.empty());
  }

  private static KeyItem due(String key, long version, Instant at) {
    return item(key, version, "{}", noise(20), Optional.of(new Pending.Due(at)));
  }

  private static KeyItem item(
      String key, long version, String state, byte[] metadata, Optional<Pending> pending) {
    return new KeyItem(key, version, 3, state.getBytes(UTF_8), metadata, pending);
  }

  private static void assertSame(KeyItem actual, KeyItem expected) {
    assertThat(actual)
        .usingRecursiveComparison()
        .ignoringFields("state", "metadata")
        .isEqualTo(expected);
    assertThat(Arrays.equals(actual.state(), expected.state())).isTrue();
    assertThat(Arrays.equals(actual.metadata(), expected.metadata())).isTrue();
  }

  /** A JSON text of about this length, not all of it ASCII. */
  private static String text(int length) {
    return "[\"%s\"]".formatted("Zürich, ".repeat(length / 8));
  }

  /** Bytes that nothing can compress. */
  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
