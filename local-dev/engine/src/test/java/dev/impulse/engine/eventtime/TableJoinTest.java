package dev.impulse.engine.eventtime;

import static dev.impulse.engine.eventtime.Joins.LEFT;
import static dev.impulse.engine.eventtime.Joins.PAIRS;
import static dev.impulse.engine.eventtime.Joins.RIGHT;
import static dev.impulse.engine.eventtime.Joins.left;
import static dev.impulse.engine.eventtime.Joins.right;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Step;
import dev.impulse.engine.ImportedHistory;
import dev.impulse.engine.ImportedHistory.Past;
import io.avaje.jsonb.Json;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each side is a table of its latest row a key; one that is older and told late is ignored. */
class TableJoinTest {

  @TempDir Path temp;

  /** The latest of both sides. */
  @Json
  record Latest(@Nullable Row left, @Nullable Row right) {

    static final Latest NONE = new Latest(null, null);

    Step<Latest> left(Row row) {
      return isOlder(row, left) ? Step.to(this) : new Latest(row, right).told();
    }

    Step<Latest> right(Row row) {
      return isOlder(row, right) ? Step.to(this) : new Latest(left, row).told();
    }

    private static boolean isOlder(Row row, @Nullable Row than) {
      return than != null && row.at().isBefore(than.at());
    }

    /** As a left join has it. */
    private Step<Latest> told() {
      if (left == null) {
        return Step.to(this);
      }
      Pair pair = new Pair(left.key(), left.text(), right == null ? null : right.text());
      return Step.to(this, Effect.emit(PAIRS, pair));
    }
  }

  private static Definition join() {
    return Definition.keyed("join", Id.class, Latest.class, _ -> Latest.NONE)
        .on(LEFT, Latest::left)
        .on(RIGHT, Latest::right)
        .emits(PAIRS);
  }

  private static Pair pair(String left, @Nullable String right) {
    return new Pair(new Id("a"), left, right);
  }

  @Test
  void whatIsToldLateChangesNothingThatIsLater() {
    List<Past<?>> past =
        List.of(
            left("a", "A", 1),
            right("a", "x", 2),
            left("a", "C", 5),
            left("a", "B", 3, 6),
            right("a", "z", 8),
            right("a", "y", 7, 9),
            left("a", "D", 8, 10));

    assertThat(ImportedHistory.of(temp, past, _ -> join()).emitted(PAIRS))
        .containsExactly(
            pair("A", null), pair("A", "x"), pair("C", "x"), pair("C", "z"), pair("D", "z"));
  }
}
