package dev.impulse.aws;

import dev.impulse.store.FailureStore;
import java.util.List;
import java.util.Optional;

/** What waits behind the parked events of one function, in DynamoDB. */
record DynamoDbFailureStore(TableClient table, ItemBodies bodies, String function)
    implements FailureStore {

  private static final int READS_IN_VAIN = 6;

  @Override
  public void put(String name, List<byte[]> records) {
    bodies.put(bodies.with(Packed.pack(records), TableItem.at(pk(name)).pending(group(), name)));
  }

  @Override
  public List<byte[]> get(String name) {
    BoundedRetries backoff = new BoundedRetries(READS_IN_VAIN);
    while (true) {
      Optional<byte[]> body = bodies.of(table.get(pk(name)).orElseThrow(() -> deleted(name)));
      if (body.isPresent()) {
        return Packed.unpack(body.get());
      }
      backoff.pause("chunks of '%s' are missing".formatted(pk(name)));
    }
  }

  private IllegalStateException deleted(String name) {
    return new IllegalStateException(
        "nothing is kept under '%s': something has deleted it from the table".formatted(pk(name)));
  }

  @Override
  public void remove(String name) {
    bodies.delete(pk(name));
  }

  @Override
  public List<String> names(String prefix) {
    Expression ofFunction = Expression.isText(TableItem.GROUP, group());
    return table
        .pending(
            prefix.isEmpty()
                ? ofFunction
                : ofFunction.and(Expression.beginsWith(TableItem.SORT, prefix)))
        .map(row -> row.text(TableItem.SORT))
        .toList();
  }

  private String pk(String name) {
    return function + "/failure/" + name;
  }

  private String group() {
    return function + "/failures";
  }
}
