package dev.impulse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.impulse.Key;
import dev.impulse.json.samples.Changing;
import dev.impulse.json.samples.Colour;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

  @Test
  void whatCanBeChangedOrNotBeToldHasNoForm() {
    assertNone(Changing.Array.class, "int[]", "use a List");
    assertNone(Changing.Lists.class, "java.util.ArrayList", "use List, Set or Map");
    assertNone(Changing.Maps.class, "java.util.HashMap", "use List, Set or Map");
    assertNone(Changing.Anything.class, "java.lang.Object", "name the type that value holds");
    assertNone(Changing.Within.class, "java.util.Optional", "a component's own");
    assertNone(Changing.ByRecord.class, "keys are strings");
  }

  @Test
  void aListOfListsKnowsWhatTheseHold() {
    Changing.Nested nested =
        new Changing.Nested(List.of(List.of(1, 2), List.of()), List.of(Map.of("a", Colour.RED)));
    byte[] json = CODEC.encode(Changing.Nested.class, nested);

    assertThat(new String(json, StandardCharsets.UTF_8))
        .isEqualTo("{\"numbers\":[[1,2],[]],\"colours\":[{\"a\":\"RED\"}]}");
    assertThat(CODEC.decode(Changing.Nested.class, json)).isEqualTo(nested);
  }
}
