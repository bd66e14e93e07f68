package dev.impulse.lambda.source;

import dev.impulse.store.InputRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Records as they are found in an event, each with what a response names it by.
 *
 * @param <I> how a source identifies a record
 */
final class RecordBatch<I> {

  private final Function<List<I>, Response> response;
  private final List<InputRecord> records = new ArrayList<>();
  private final List<I> identifiers = new ArrayList<>();
  private int deletions;

  RecordBatch(Function<List<I>, Response> response) {
    this.response = response;
  }

  void add(InputRecord record, I identifier) {
    records.add(record);
    identifiers.add(identifier);
  }

  /** Notes a record that says that something is no longer there. */
  void deletion() {
    deletions++;
  }

  boolean isEmpty() {
    return records.isEmpty();
  }

  Invocation.Records toRecords() {
    return new Invocation.Records(records, response.apply(identifiers), deletions);
  }
}
