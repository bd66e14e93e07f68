package dev.impulse.aws;

import dev.impulse.store.Parallel;
import dev.impulse.store.Pending;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a function's keys are found by what they wait for. Those that are due are spread over a few
 * groups: a group is one partition of the index, which takes 1,000 writes a second. A time before
 * the year 0 or after the year 9999 counts as the first or the last in between.
 */
record PendingIndex(TableClient table, Parallel parallel, String function) {

  private static final int GROUPS = 4;

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  /** As texts compare, so do the times. */
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** Has a key's item found. */
  void add(Pending pending, String key, TableItem row) {
    switch (pending) {
      case Pending.Due(Instant at) ->
          row.pending(dueGroup(Math.floorMod(key.hashCode(), GROUPS)), sortable(at));
      case Pending.Stopped(Instant at) -> row.pending(stoppedGroup(), sortable(at));
    }
  }

  /** What an item that was read waits for. */
  Optional<Pending> of(TableItem row) {
    return row.optionalText(TableItem.GROUP)
        .map(group -> {
          Instant at = Instant.parse(row.text(TableItem.SORT));
          return group.equals(stoppedGroup()) ? new Pending.Stopped(at) : new Pending.Due(at);
        });
  }

  /** The items that are due, the earliest first. */
  List<TableItem> due(Instant time, int most) {
    return parallel
        .map(IntStream.range(0, GROUPS).boxed().toList(), group -> due(group, time, most))
        .stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(row -> row.text(TableItem.SORT)))
        .limit(most)
        .toList();
  }

  private List<TableItem> due(int group, Instant time, int most) {
    Expression due =
        Expression.isText(TableItem.GROUP, dueGroup(group))
            .and(Expression.isAtMost(TableItem.SORT, sortable(time)));
    return table.pending(due).limit(most).toList();
  }

  /** The items that have stopped. */
  List<TableItem> stopped() {
    return table.pending(Expression.isText(TableItem.GROUP, stoppedGroup())).toList();
  }

  private String dueGroup(int group) {
    return "%s/due/%d".formatted(function, group);
  }

  private String stoppedGroup() {
    return function + "/stopped";
  }

  private static String sortable(Instant time) {
    Instant within = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
    return SORTABLE.format(within);
  }
}
