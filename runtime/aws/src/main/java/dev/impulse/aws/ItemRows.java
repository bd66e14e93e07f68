package dev.impulse.aws;

import dev.impulse.store.Item;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A key's item as attributes. Its state is a text that anybody can read as long as that costs no
 * more write units than packing it.
 */
record ItemRows(Bodies bodies, PendingIndex index) {

  static final String VERSION = "version";
  private static final String SCHEMA = "schema";
  private static final String STATE = "state";
  private static final String BOOKKEEPING = "bookkeeping";

  /** The item to be written, its chunks written if it needs some. */
  Row row(String pk, Item item) {
    Row readable =
        head(pk, item).text(STATE, utf8(item.state())).bytes(BOOKKEEPING, item.bookkeeping());
    int units = ItemSize.writeUnits(readable);
    if (units == 1) {
      return readable;
    }
    Row packed =
        bodies.with(Packed.pack(List.of(item.state(), item.bookkeeping())), head(pk, item));
    return ItemSize.writeUnits(packed) < units ? packed : readable;
  }

  private static String utf8(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }

  private Row head(String pk, Item item) {
    Row row = Row.at(pk).number(VERSION, item.version()).number(SCHEMA, item.schema());
    item.pending().ifPresent(pending -> index.add(pending, item.key(), row));
    return row;
  }

  /** An item that was read; empty if a later write has removed its chunks. */
  Optional<Item> item(String key, Row row) {
    return Bodies.isIn(row)
        ? bodies.of(row).map(Packed::unpack).map(parts -> item(key, row, parts))
        : Optional.of(item(key, row, List.of(state(row), row.bytes(BOOKKEEPING))));
  }

  private static byte[] state(Row row) {
    return row.text(STATE).getBytes(StandardCharsets.UTF_8);
  }

  private Item item(String key, Row row, List<byte[]> stateAndBookkeeping) {
    return new Item(
        key,
        row.number(VERSION),
        (int) row.number(SCHEMA),
        stateAndBookkeeping.getFirst(),
        stateAndBookkeeping.getLast(),
        index.of(row));
  }
}
