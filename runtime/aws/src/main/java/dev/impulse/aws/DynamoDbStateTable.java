package dev.impulse.aws;

import dev.impulse.store.KeyItem;
import dev.impulse.store.StateTable;
import dev.impulse.store.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items of one keyed function in DynamoDB. */
record DynamoDbStateTable(
    TableClient table,
    BatchGet batch,
    KeyItemMapper rows,
    ItemBodies bodies,
    PendingIndex index,
    String prefix)
    implements StateTable {

  private static final int READS_IN_VAIN = 6;

  @Override
  public Map<String, KeyItem> load(Collection<String> keys) {
    List<String> pks = keys.stream().map(this::pk).toList();
    Map<String, KeyItem> items = new HashMap<>();
    batch
        .rows(pks, false)
        .forEach(row -> found(row).ifPresent(item -> items.put(item.key(), item)));
    return items;
  }

  /** The item of a row, or what has superseded it since. */
  private Optional<KeyItem> found(TableItem row) {
    return rows.item(key(row), row).or(() -> read(key(row)));
  }

  @Override
  public Optional<KeyItem> read(String key) {
    BoundedRetries backoff = new BoundedRetries(READS_IN_VAIN);
    while (true) {
      Optional<TableItem> row = table.get(pk(key));
      Optional<KeyItem> item = row.flatMap(there -> rows.item(key, there));
      if (item.isPresent() || row.isEmpty()) {
        return item;
      }
      backoff.pause("chunks of '%s' are missing".formatted(pk(key)));
    }
  }

  @Override
  public WriteResult write(KeyItem item) {
    TableItem row = rows.row(pk(item.key()), item);
    Optional<TableItem> there =
        item.version() == 1
            ? bodies.putIf(Expression.ABSENT, TableItem::isEmpty, row)
            : bodies.putIf(before(item), winner -> isBefore(winner, item), row);
    return there.<WriteResult>map(this::conflict).orElseGet(WriteResult.Done::new);
  }

  private static Expression before(KeyItem item) {
    return Expression.isNumber(KeyItemMapper.VERSION, item.version() - 1);
  }

  private static boolean isBefore(TableItem row, KeyItem item) {
    return !row.isEmpty() && row.number(KeyItemMapper.VERSION) == item.version() - 1;
  }

  private WriteResult.Conflict conflict(TableItem winner) {
    return new WriteResult.Conflict(winner.isEmpty() ? Optional.empty() : found(winner));
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

  private String key(TableItem row) {
    return row.pk().substring(prefix.length());
  }
}
