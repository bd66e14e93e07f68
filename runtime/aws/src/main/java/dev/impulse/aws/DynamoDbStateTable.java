package dev.impulse.aws;

import dev.impulse.store.Item;
import dev.impulse.store.StateTable;
import dev.impulse.store.Written;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items of one keyed function in DynamoDB. */
record DynamoDbStateTable(
    Table table, BatchGet batch, ItemRows rows, Bodies bodies, PendingIndex index, String prefix)
    implements StateTable {

  private static final int READS_IN_VAIN = 6;

  @Override
  public Map<String, Item> load(Collection<String> keys) {
    List<String> pks = keys.stream().map(this::pk).toList();
    Map<String, Item> items = new HashMap<>();
    batch
        .rows(pks, false)
        .forEach(row -> found(row).ifPresent(item -> items.put(item.key(), item)));
    return items;
  }

  /** The item of a row, or what has superseded it since. */
  private Optional<Item> found(Row row) {
    return rows.item(key(row), row).or(() -> read(key(row)));
  }

  @Override
  public Optional<Item> read(String key) {
    Backoff backoff = new Backoff(READS_IN_VAIN);
    while (true) {
      Optional<Row> row = table.get(pk(key));
      Optional<Item> item = row.flatMap(there -> rows.item(key, there));
      if (item.isPresent() || row.isEmpty()) {
        return item;
      }
      backoff.pause("chunks of '%s' are missing".formatted(pk(key)));
    }
  }

  @Override
  public Written write(Item item) {
    Row row = rows.row(pk(item.key()), item);
    Optional<Row> there =
        item.version() == 1
            ? bodies.putIf(Expression.ABSENT, Row::isEmpty, row)
            : bodies.putIf(before(item), winner -> isBefore(winner, item), row);
    return there.<Written>map(this::conflict).orElseGet(Written.Done::new);
  }

  private static Expression before(Item item) {
    return Expression.isNumber(ItemRows.VERSION, item.version() - 1);
  }

  private static boolean isBefore(Row row, Item item) {
    return !row.isEmpty() && row.number(ItemRows.VERSION) == item.version() - 1;
  }

  private Written.Conflict conflict(Row winner) {
    return new Written.Conflict(winner.isEmpty() ? Optional.empty() : found(winner));
  }

  @Override
  public List<String> due(Instant time, int most) {
    return index.due(time, most).stream().map(this::key).toList();
  }

  @Override
  public List<String> stopped() {
    return index.stopped().stream().map(this::key).toList();
  }

  private String pk(String key) {
    return prefix + key;
  }

  private String key(Row row) {
    return row.pk().substring(prefix.length());
  }
}
