package dev.impulse.lambda.source;

import dev.impulse.store.InputRecord;
import java.util.List;

/** What an invocation of a function asks for. */
public sealed interface Invocation {

  /**
   * Records to be handled.
   *
   * @param records in the order in which they came; those of a KPL aggregate one by one
   * @param response tells Lambda which of the records to deliver again
   * @param deletions how many records said that something is no longer there: a table's row, the
   *     value of a Kafka key. That is no event of the stream, and none of the records
   */
  record Records(List<InputRecord> records, Response response, int deletions)
      implements Invocation {

    public Records {
      records = List.copyOf(records);
    }
  }

  /**
   * Records that Lambda has given up, out of an on-failure destination: later ones of their keys
   * may have been handled since.
   */
  record Discarded(Records again) implements Invocation {}

  /** The keys that are due are to be woken. */
  record Wake() implements Invocation {}

  /** A key's parked event, and those that wait behind it, are to be handled again. */
  record Redrive(String key) implements Invocation {}

  /** A key's parked event is given up; those that wait behind it are to be handled. */
  record Drop(String key) implements Invocation {}

  /** What is parked is to be listed. */
  record Parked() implements Invocation {}
}
