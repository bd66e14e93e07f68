package dev.impulse.json;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.impulse.Key;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What cannot be coded is refused before anything is lost, with the way out. */
class AdapterTest {

  private static final JsonCodec CODEC = JsonCodec.create();

  record Forgotten(String text) {}

  record TwoParts(String value, String more) implements Key {}

  sealed interface Open permits Closed {}

  static final class Closed implements Open {}

  private static void assertNone(Class<?> type, String... words) {
    byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
    assertThatIllegalStateException()
        .isThrownBy(() -> CODEC.decode(type, empty))
        .withMessageContainingAll(words);
  }

  @Test
  void aRecordWithoutAnnotationIsNamed() {
    assertNone(Forgotten.class, Forgotten.class.getName(), "@Json", "annotation processors");
  }

  @Test
  void anyOtherClassWithoutAdapterIsNamed() {
    assertNone(Closed.class, Closed.class.getName(), "@Json");
    assertNone(Key.class, Key.class.getName(), "@Json");
  }

  @Test
  void aKeyOfTwoPartsIsNamed() {
    assertNone(TwoParts.class, TwoParts.class.getName(), "one component String value");
  }

  @Test
  void aSealedTypeOfOtherThanRecordsIsNamed() {
    assertNone(Open.class, Closed.class.getName(), "no record");
  }

  @Test
  void aTypeOfTheLibraryWithoutFormIsNamed() {
    assertNone(Thread.class, "java.lang.Thread", "no form");
  }
}
