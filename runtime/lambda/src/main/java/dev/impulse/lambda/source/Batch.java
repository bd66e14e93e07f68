package dev.impulse.lambda.source;

import dev.impulse.store.Delivered;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Records as they are found in an event, each with what a response names it by.
 *
 * @param <I> how a source identifies a record
 */
final class Batch<I> {

  private final Function<List<I>, Response> response;
  private final List<Delivered> records = new ArrayList<>();
  private final List<I> identifiers = new ArrayList<>();
  private int deletions;

  Batch(Function<List<I>, Response> response) {
    this.response = response;
  }

  void add(Delivered record, I identifier) {
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
