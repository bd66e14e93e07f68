package dev.impulse.aws;

import dev.impulse.store.Parallel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads many items, 100 a request and the requests side by side. What DynamoDB leaves (beyond 16 MB
 * of items, or throttled) is asked for again, after a pause where a request brought nothing.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">
 *     BatchGetItem</a>
 */
record BatchGet(TableClient table, Parallel parallel) {

  private static final int A_REQUEST = 100;

  private static final int TRIES_IN_VAIN = 6;

  /** Those that there are, in no particular order. */
  Stream<TableItem> rows(Collection<String> pks, boolean consistent) {
    List<List<String>> requests = requests(pks.stream().distinct().toList());
    return parallel.map(requests, some -> rows(some, consistent)).stream().flatMap(List::stream);
  }

  private static List<List<String>> requests(List<String> pks) {
    List<List<String>> requests = new ArrayList<>();
    for (int from = 0; from < pks.size(); from += A_REQUEST) {
      requests.add(pks.subList(from, Math.min(from + A_REQUEST, pks.size())));
    }
    return requests;
  }

  private List<TableItem> rows(List<String> pks, boolean consistent) {
    List<TableItem> rows = new ArrayList<>();
    BoundedRetries backoff = new BoundedRetries(TRIES_IN_VAIN);
    for (List<String> left = pks; !left.isEmpty(); ) {
      TableClient.Batch batch = table.getSome(left, consistent);
      rows.addAll(batch.rows());
      if (batch.left().size() < left.size()) {
        backoff.progress();
      } else {
        backoff.pause("BatchGetItem of '%s' and others".formatted(left.getFirst()));
      }
      left = batch.left();
    }
    return rows;
  }
}
