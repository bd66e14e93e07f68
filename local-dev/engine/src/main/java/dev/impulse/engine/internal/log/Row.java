package dev.impulse.engine.internal.log;

import java.util.Map;

/**
 * A batch of events as the log keeps it, in JSON that stock SQLite can read.
 *
 * <pre>
 * kinds   [[stream,source,type], …]
 * events  [[kind,id,key,time,later,data length,extensions length,data,extensions?], …]
 * </pre>
 *
 * <p>A kind is its number in kinds, from 0. The time is in microseconds since 1970; {@code later}
 * is how many microseconds after the first of the row the event was logged; lengths are in bytes,
 * so that a reader need not look for the end of what it does not read.
 *
 * @param offsets where in {@code events} each begins, in bytes
 * @param streams what it has of each stream
 * @param logged the log time of the first, in microseconds since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // carries it to where it is stored, no further
public record Row(
    int[] offsets, Map<String, Stream> streams, long logged, String kinds, byte[] events) {

  /** How many events there are. */
  int count() {
    return offsets.length;
  }

  /**
   * What a row has of a stream.
   *
   * @param events how many of its events
   * @param logged the log time of the last of them, in microseconds since 1970
   */
  record Stream(int events, long logged) {

    /** This and what comes after it. */
    Stream plus(Stream later) {
      return new Stream(events + later.events, Math.max(logged, later.logged));
    }
  }
}
