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
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of two streams belong together when they happened within five seconds. */
class IntervalJoinTest {

  private static final Duration RANGE = Duration.ofSeconds(5);

  @TempDir Path temp;

  /** The rows that a later one may still belong to. */
  @Json
  record Recent(List<Row> left, List<Row> right) {

    static final Recent NONE = new Recent(List.of(), List.of());

    Recent {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }

    Step<Recent> left(Row row) {
      return new Step<>(
          new Recent(plus(left, row), right),
          near(right, row).map(other -> pair(row, other)).toList());
    }

    Step<Recent> right(Row row) {
      return new Step<>(
          new Recent(left, plus(right, row)),
          near(left, row).map(other -> pair(other, row)).toList());
    }

    private static Effect pair(Row left, Row right) {
      return Effect.emit(PAIRS, new Pair(left.key(), left.text(), right.text()));
    }

    private static Stream<Row> near(List<Row> rows, Row row) {
      return rows.stream().filter(other -> other.isWithin(RANGE, row));
    }

    private static List<Row> plus(List<Row> rows, Row row) {
      return Stream.concat(rows.stream(), Stream.of(row)).toList();
    }

    Optional<Instant> passes() {
      return Stream.concat(left.stream(), right.stream())
          .map(row -> row.at().plus(RANGE))
          .min(Comparator.naturalOrder());
    }

    Recent after(Instant time) {
      return new Recent(after(left, time), after(right, time));
    }

    private static List<Row> after(List<Row> rows, Instant time) {
      return rows.stream().filter(row -> row.at().plus(RANGE).isAfter(time)).toList();
    }
  }

  private static Definition join() {
    return Definition.keyed("join", Id.class, Recent.class, _ -> Recent.NONE)
        .on(LEFT, Recent::left)
        .on(RIGHT, Recent::right)
        .wakes(Recent::passes, (recent, time) -> Step.to(recent.after(time)))
        .forgets(Recent.NONE::equals)
        .emits(PAIRS);
  }

  private static Pair pair(String key, String left, String right) {
    return new Pair(new Id(key), left, right);
  }

  @Test
  void rowsWithinTheIntervalMeetWhicheverComesFirstAndNothingIsKeptForLater() {
    List<Past<?>> past =
        List.of(
            left("a", "order 1", 2),
            right("a", "ship 1", 7),
            right("a", "ship 2", 8),
            right("b", "ship 3", 10),
            left("b", "order 2", 11),
            left("b", "order 3", 15),
            left("b", "order 4", 16));

    ImportedHistory history = ImportedHistory.of(temp, past, _ -> join());

    assertThat(history.emitted(PAIRS))
        .containsExactly(
            pair("a", "order 1", "ship 1"),
            pair("b", "order 2", "ship 3"),
            pair("b", "order 3", "ship 3"));
    assertThat(history.states("join")).isZero();
  }
}
