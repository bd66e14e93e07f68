package dev.impulse.aws;

import dev.impulse.store.Claims;
import dev.impulse.store.FailureStore;
import dev.impulse.store.Meter;
import dev.impulse.store.Parallel;
import dev.impulse.store.Receipts;
import dev.impulse.store.StateTable;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The one table of a project, as {@link TableDefinition} has it. All items of a function have keys
 * that begin with its name and a slash, so that a policy can hold each function to its own ({@code
 * dynamodb:LeadingKeys}).
 *
 * <p>Its ports throw {@link dev.impulse.store.RefusedException} where DynamoDB will never do what
 * is asked: a key of more than 2,048 bytes, of a failure more than 1,024.
 */
public final class DynamoDbTable {

  private final TableClient table;
  private final BatchGet batch;
  private final Parallel parallel;
  private final InstantSource clock;
  private final Duration receiptsKept;

  /**
   * A table.
   *
   * @param client one that {@link AwsClients#dynamoDb} has made with the same meter, so that
   *     requests are counted
   * @param receiptsKept how long receipts are kept: longer than any source retains its records, and
   *     longer than a key may rest with its effects delivered
   */
  public DynamoDbTable(
      DynamoDbClient client,
      String name,
      Meter meter,
      Parallel parallel,
      InstantSource clock,
      Duration receiptsKept) {
    this.table = new TableClient(client, name, meter);
    this.batch = new BatchGet(table, parallel);
    this.parallel = parallel;
    this.clock = clock;
    this.receiptsKept = receiptsKept;
  }

  /** The items of a keyed function. */
  public StateTable states(String function) {
    PendingIndex index = new PendingIndex(table, parallel, function);
    ItemBodies bodies = bodies(function);
    return new DynamoDbStateTable(
        table, batch, new KeyItemMapper(bodies, index), bodies, index, function + "/state/");
  }

  /** The receipts of a keyed function. */
  public Receipts receipts(String function) {
    return new DynamoDbReceipts(table, batch, function + "/receipt/", clock, receiptsKept);
  }

  /** What waits behind the parked events of a function. */
  public FailureStore failures(String function) {
    return new DynamoDbFailureStore(table, bodies(function), function);
  }

  /** How far the messages of a function have come. */
  public Claims claims(String function) {
    return new DynamoDbClaims(table, function, clock);
  }

  private ItemBodies bodies(String function) {
    return new ItemBodies(table, batch, function);
  }
}
