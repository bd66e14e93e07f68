package dev.impulse.aws;

import static java.util.stream.Collectors.toMap;

import dev.impulse.store.RefusedException;
import dev.impulse.store.UnavailableException;
import java.io.ByteArrayOutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Items with a body that may be more than an item can hold: then it is in chunks beside the item,
 * which has a pointer to them.
 *
 * <p>Chunks are written before the item that points to them, under a name that no other attempt
 * has, and removed after the write that supersedes that item, and by it: what an item points to is
 * whole, or a later write has just removed it. A crash or an unknown write in between leaves chunks
 * to which nothing points. They are never read and cost their storage alone: at 0.25 dollars a
 * gigabyte and month, a hundredth of a cent a month for all of a body of 400 KB.
 */
record ItemBodies(TableClient table, BatchGet items, String function) {

  private static final Logger LOG = System.getLogger(ItemBodies.class.getName());

  private static final String BODY = "packed";
  private static final String GENERATION = "generation";
  private static final String CHUNKS = "chunks";

  private static final Expression IS_WHOLE =
      Expression.bare("attribute_not_exists(" + GENERATION + ")");

  /** An item holds 400 KB. Some emulators count the Base64 of its bytes, which is a third more. */
  private static final int AN_ITEM = 288 * 1024;

  private static final int A_CHUNK = 280 * 1024;

  private static final int MOST_CHUNKS = 32;

  static boolean isIn(TableItem row) {
    return row.has(BODY) || isChunked(row);
  }

  private static boolean isChunked(TableItem row) {
    return row.has(GENERATION);
  }

  /** Adds a body to an item that is to be written, writing its chunks if it needs some. */
  TableItem with(byte[] body, TableItem row) {
    row.bytes(BODY, body);
    return ItemSize.of(row) <= AN_ITEM ? row : chunked(body, row);
  }

  private TableItem chunked(byte[] body, TableItem row) {
    int chunks = Math.ceilDiv(body.length, A_CHUNK);
    if (chunks > MOST_CHUNKS) {
      throw tooLarge(row, body.length);
    }
    TableItem pointer =
        row.without(BODY).text(GENERATION, UUID.randomUUID().toString()).number(CHUNKS, chunks);
    for (int i = 0; i < chunks; i++) {
      byte[] chunk =
          Arrays.copyOfRange(body, i * A_CHUNK, Math.min(body.length, (i + 1) * A_CHUNK));
      table.put(TableItem.at(chunk(pointer, i)).bytes(BODY, chunk));
    }
    return pointer;
  }

  private static RefusedException tooLarge(TableItem row, int size) {
    return new RefusedException(
        ("'%s' is %,d bytes when packed and may be %,d: its state must be spread over more keys, or"
                + " fewer events may wait behind a parked one")
            .formatted(row.pk(), size, MOST_CHUNKS * A_CHUNK),
        null);
  }

  /** The body of an item that was read; empty if a later write has removed its chunks. */
  Optional<byte[]> of(TableItem row) {
    return isChunked(row) ? joined(chunks(row)) : Optional.of(row.bytes(BODY));
  }

  private Optional<byte[]> joined(List<String> chunks) {
    Map<String, byte[]> found =
        items.rows(chunks, true).collect(toMap(TableItem::pk, chunk -> chunk.bytes(BODY)));
    if (found.size() < chunks.size()) {
      return Optional.empty();
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    chunks.stream().map(found::get).filter(Objects::nonNull).forEach(body::writeBytes);
    return Optional.of(body.toByteArray());
  }

  /** Puts an item, and removes the chunks of the one that it replaces. */
  void put(TableItem row) {
    removeUnless(row, table.put(row));
  }

  /**
   * Puts an item if a condition holds, and removes the chunks that nothing points to afterwards.
   *
   * @param holds whether the condition holds for what is there
   * @return what is there if it does not hold, perhaps nothing; empty if the item was put
   */
  Optional<TableItem> putIf(Expression condition, Predicate<TableItem> holds, TableItem row) {
    Optional<TableItem> there = table.putIf(condition.and(IS_WHOLE), row);
    if (there.filter(holds).isPresent()) {
      there = supersede(there.get(), condition, row);
    }
    there.ifPresent(winner -> removeUnless(winner, Optional.of(row)));
    return there;
  }

  private Optional<TableItem> supersede(TableItem chunked, Expression condition, TableItem row) {
    Expression same = Expression.isText(GENERATION, chunked.text(GENERATION));
    Optional<TableItem> there = table.putIf(condition.and(same), row);
    if (there.isEmpty()) {
      remove(chunked);
    }
    return there;
  }

  /** Spares the chunks that the item there points to: a retry of the SDK meets its own success. */
  private void removeUnless(TableItem there, Optional<TableItem> gone) {
    gone.filter(row -> !generation(row).equals(generation(there))).ifPresent(this::remove);
  }

  private static Optional<String> generation(TableItem row) {
    return row.optionalText(GENERATION);
  }

  /** Deletes an item with its chunks; does nothing if there is none. */
  void delete(String pk) {
    table.delete(pk).ifPresent(this::remove);
  }

  /** A write that is done stays done where its leavings cannot be removed now. */
  private void remove(TableItem row) {
    try {
      chunks(row).forEach(table::delete);
    } catch (UnavailableException e) {
      LOG.log(
          Level.WARNING, "chunks that '%s' no longer points to are left".formatted(row.pk()), e);
    }
  }

  private List<String> chunks(TableItem row) {
    return isChunked(row)
        ? IntStream.range(0, (int) row.number(CHUNKS)).mapToObj(i -> chunk(row, i)).toList()
        : List.of();
  }

  private String chunk(TableItem row, int number) {
    return "%s/chunk/%s/%d".formatted(function, row.text(GENERATION), number);
  }
}
