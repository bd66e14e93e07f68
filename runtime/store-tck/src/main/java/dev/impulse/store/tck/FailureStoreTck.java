package dev.impulse.store.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.impulse.store.FailureStore;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of the events that wait promises. */
public abstract class FailureStoreTck {

  private static final int ONE_MIB = 1024 * 1024;

  private FailureStore failures;

  /** A store with nothing in it. */
  protected abstract FailureStore emptyStore();

  @BeforeEach
  void open() {
    failures = emptyStore();
  }

  @Test
  void whatWasKeptIsThereInOrder() {
    failures.put("a", records("one", "", "three"));

    assertThat(texts("a")).containsExactly("one", "", "three");
  }

  @Test
  void theLargestRecordsAreKeptWhole() {
    byte[] first = noise(1, ONE_MIB);
    byte[] second = noise(2, ONE_MIB);
    failures.put("a", List.of(first, second));

    assertThat(failures.get("a"))
        .hasSize(2)
        .satisfies(kept -> {
          assertThat(Arrays.equals(kept.get(0), first)).isTrue();
          assertThat(Arrays.equals(kept.get(1), second)).isTrue();
        });
  }

  @Test
  void whatIsPutAgainReplacesWhatWasThere() {
    failures.put("a", List.of(noise(1, ONE_MIB)));
    failures.put("a", List.of(noise(2, ONE_MIB), noise(3, ONE_MIB)));
    failures.put("a", records("small"));

    assertThat(texts("a")).containsExactly("small");
    assertThat(failures.names("")).containsExactly("a");
  }

  @Test
  void whatIsRemovedIsGone() {
    failures.put("a", List.of(noise(1, ONE_MIB)));
    failures.remove("a");
    failures.remove("a");

    assertThatIllegalStateException()
        .isThrownBy(() -> failures.get("a"))
        .withMessageContaining("a");
    assertThat(failures.names("")).isEmpty();
  }

  @Test
  void whatIsNotThereIsMissedByName() {
    assertThatIllegalStateException()
        .isThrownBy(() -> failures.get("nowhere"))
        .withMessageContaining("nowhere");
  }

  @Test
  void namesAreFoundByWhatTheyBeginWith() {
    Stream.of("a/1", "a/2", "ab", "b/ö").forEach(name -> failures.put(name, records(name)));

    assertThat(failures.names("a/")).containsExactlyInAnyOrder("a/1", "a/2");
    assertThat(failures.names("")).containsExactlyInAnyOrder("a/1", "a/2", "ab", "b/ö");
    assertThat(failures.names("c")).isEmpty();
  }

  private List<String> texts(String name) {
    return failures.get(name).stream().map(record -> new String(record, UTF_8)).toList();
  }

  private static List<byte[]> records(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(UTF_8)).toList();
  }

  private static byte[] noise(int seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
