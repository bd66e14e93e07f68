package dev.impulse.engine;

import java.nio.charset.StandardCharsets;

/**
 * Writes a batch of events as one row of the log, a JSON array that stock SQLite can read:
 *
 * <pre>[[stream,source,type,id,key,time,data length,extensions length,data,extensions?], …]</pre>
 *
 * <p>The time is in microseconds since 1970; lengths are in bytes, so that a reader need not look
 * for the end of what it does not read.
 */
final class RowWriter {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final Bytes row = new Bytes();
  private int count;

  /** Adds an event to the row. */
  RowWriter add(LogEvent event) {
    row.put(count++ == 0 ? '[' : ',');
    write(event);
    return this;
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
  byte[] take() {
    count = 0;
    return row.put(']').take();
  }

  private void write(LogEvent event) {
    row.put('[');
    text(event.stream);
    text(event.source);
    text(event.type);
    text(event.id);
    text(event.key);
    number(event.timeMicros);
    number(event.data.length);
    number(event.extensions.length);
    row.put(event.data);
    if (event.extensions.length > 0) {
      row.put(',').put(event.extensions);
    }
    row.put(']');
  }

  private void text(String text) {
    row.put('"');
    if (!row.putPlain(text)) {
      text.chars().forEach(this::escaped);
    }
    row.put('"').put(',');
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
