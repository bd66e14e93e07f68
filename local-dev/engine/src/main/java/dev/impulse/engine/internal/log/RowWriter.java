package dev.impulse.engine.internal.log;

import dev.impulse.engine.internal.store.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes events as one {@link Row}. */
public final class RowWriter {

  private static final int FIRST_OFFSETS = 16;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** A kind, its number, how many events of the row have it and when the last was logged. */
  private static final class NumberedKind {

    final Kind kind;
    final int number;
    int events;
    long logged;

    NumberedKind(Kind kind, int number) {
      this.kind = kind;
      this.number = number;
    }
  }

  private final Bytes row = new Bytes();
  private final Map<Kind, NumberedKind> kinds = new HashMap<>();
  private final List<NumberedKind> inOrder = new ArrayList<>();
  private @Nullable NumberedKind last;
  private int[] offsets = new int[FIRST_OFFSETS];
  private int count;
  private long logged;

  /** Adds an event to the row. */
  public RowWriter add(LogEvent event) {
    if (count == 0) {
      logged = event.loggedMicros();
    }
    row.put(count == 0 ? '[' : ',');
    addOffset(row.length());
    write(event);
    return this;
  }

  private void addOffset(int offset) {
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * count);
    }
    offsets[count++] = offset;
  }

  /** How many events the row has. */
  int count() {
    return count;
  }

  /** How many bytes the row has so far. */
  int length() {
    return row.length();
  }

  /** The row; the next event begins another. */
  public Row take() {
    Map<String, Row.Stream> streams = new HashMap<>();
    for (NumberedKind one : inOrder) {
      Row.Stream stream = new Row.Stream(one.events, one.logged);
      streams.merge(one.kind.stream, stream, Row.Stream::plus);
    }
    byte[] events = row.put(']').take();
    Row taken = new Row(Arrays.copyOf(offsets, count), streams, logged, takeKinds(), events);
    count = 0;
    return taken;
  }

  private String takeKinds() {
    for (NumberedKind one : inOrder) {
      row.put(one.number == 0 ? '[' : ',').put('[');
      text(one.kind.stream).put(',');
      text(one.kind.source).put(',');
      text(one.kind.type).put(']');
    }
    kinds.clear();
    last = null;
    inOrder.clear();
    return new String(row.put(']').take(), StandardCharsets.US_ASCII);
  }

  private void write(LogEvent event) {
    row.put('[');
    number(kind(event));
    text(event.id).put(',');
    text(event.key).put(',');
    number(event.timeMicros);
    number(event.loggedMicros() - logged);
    number(event.dataLength());
    number(event.extensions.length);
    event.writeData(row);
    if (event.extensions.length > 0) {
      row.put(',').put(event.extensions);
    }
    row.put(']');
  }

  private int kind(LogEvent event) {
    if (last == null || !last.kind.equals(event.kind)) {
      NumberedKind known = kinds.get(event.kind);
      last = known == null ? next(event.kind) : known;
    }
    last.events++;
    last.logged = event.loggedMicros();
    return last.number;
  }

  private NumberedKind next(Kind kind) {
    NumberedKind next = new NumberedKind(kind, inOrder.size());
    inOrder.add(next);
    kinds.put(kind, next);
    return next;
  }

  private Bytes text(String text) {
    row.put('"');
    if (!row.putPlain(text)) {
      text.chars().forEach(this::escaped);
    }
    return row.put('"');
  }

  private void escaped(int c) {
    row.put('\\').put('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      row.put(HEX[(c >>> shift) & 0xf]);
    }
  }

  private void number(long number) {
    row.putDecimal(number).put(',');
  }
}
