package dev.impulse.aws;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/**
 * What the table of a project's functions looks like: a partition key alone, one sparse index for
 * what is pending, and an attribute by which items expire.
 *
 * <p>Nothing else is indexed, and the index has keys only: each write costs what its item costs,
 * and one unit more only where an item becomes pending or changes when it is.
 */
public final class TableDefinition {

  /** The partition key, a text. */
  public static final String PARTITION_KEY = TableItem.PK;

  /** The name of the sparse index. It projects keys only. */
  public static final String PENDING = "pending";

  /** The index's partition key, a text. */
  public static final String PENDING_PARTITION_KEY = TableItem.GROUP;

  /** The index's sort key, a text. */
  public static final String PENDING_SORT_KEY = TableItem.SORT;

  /** The attribute of the time to live, in seconds since the epoch. */
  public static final String TIME_TO_LIVE = TableItem.EXPIRES;

  private TableDefinition() {}

  /** Makes a table, paid by request. */
  public static CreateTableRequest create(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            text(PARTITION_KEY), text(PENDING_PARTITION_KEY), text(PENDING_SORT_KEY))
        .keySchema(key(PARTITION_KEY, KeyType.HASH))
        .globalSecondaryIndexes(pending())
        .build();
  }

  /** Lets items expire, once the table is there. */
  public static UpdateTimeToLiveRequest expire(String name) {
    return UpdateTimeToLiveRequest.builder()
        .tableName(name)
        .timeToLiveSpecification(ttl -> ttl.attributeName(TIME_TO_LIVE).enabled(true))
        .build();
  }

  private static GlobalSecondaryIndex pending() {
    return GlobalSecondaryIndex.builder()
        .indexName(PENDING)
        .keySchema(key(PENDING_PARTITION_KEY, KeyType.HASH), key(PENDING_SORT_KEY, KeyType.RANGE))
        .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
