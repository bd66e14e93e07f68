package dev.impulse.aws;

import dev.impulse.store.KeyItem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A key's item as attributes. Its state is a text that anybody can read as long as that costs no
 * more write units than packing it.
 */
record KeyItemMapper(ItemBodies bodies, PendingIndex index) {

  static final String VERSION = "version";
  private static final String SCHEMA = "schema";
  private static final String STATE = "state";
  private static final String METADATA = "bookkeeping";

  /** The item to be written, its chunks written if it needs some. */
  TableItem row(String pk, KeyItem item) {
    TableItem readable =
        head(pk, item).text(STATE, utf8(item.state())).bytes(METADATA, item.metadata());
    int units = ItemSize.writeUnits(readable);
    if (units == 1) {
      return readable;
    }
    TableItem packed =
        bodies.with(Packed.pack(List.of(item.state(), item.metadata())), head(pk, item));
    return ItemSize.writeUnits(packed) < units ? packed : readable;
  }

  private static String utf8(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }

  private TableItem head(String pk, KeyItem item) {
    TableItem row = TableItem.at(pk).number(VERSION, item.version()).number(SCHEMA, item.schema());
    item.pending().ifPresent(pending -> index.add(pending, item.key(), row));
    return row;
  }

  /** An item that was read; empty if a later write has removed its chunks. */
  Optional<KeyItem> item(String key, TableItem row) {
    return ItemBodies.isIn(row)
        ? bodies.of(row).map(Packed::unpack).map(parts -> item(key, row, parts))
        : Optional.of(item(key, row, List.of(state(row), row.bytes(METADATA))));
  }

  private static byte[] state(TableItem row) {
    return row.text(STATE).getBytes(StandardCharsets.UTF_8);
  }

  private KeyItem item(String key, TableItem row, List<byte[]> stateAndMetadata) {
    return new KeyItem(
        key,
        row.number(VERSION),
        (int) row.number(SCHEMA),
        stateAndMetadata.getFirst(),
        stateAndMetadata.getLast(),
        index.of(row));
  }
}
