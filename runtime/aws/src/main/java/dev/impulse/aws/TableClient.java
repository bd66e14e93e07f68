package dev.impulse.aws;

import static dev.impulse.store.Meter.Measure.READ_UNITS;
import static dev.impulse.store.Meter.Measure.WRITE_UNITS;
import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import dev.impulse.store.Meter;
import dev.impulse.store.Meter.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Calls to one table, their capacity units counted. DynamoDB does not tell what a write costs whose
 * condition does not hold: that is not counted.
 */
final class TableClient {

  private static final AwsCall CALLS = AwsCall.repeated("ValidationException");

  private final DynamoDbClient client;
  private final String name;
  private final Meter meter;

  TableClient(DynamoDbClient client, String name, Meter meter) {
    this.client = client;
    this.name = name;
    this.meter = meter;
  }

  /** The item as the last write left it. */
  Optional<TableItem> get(String pk) {
    GetItemRequest request =
        GetItemRequest.builder()
            .tableName(name)
            .key(key(pk))
            .consistentRead(true)
            .returnConsumedCapacity(TOTAL)
            .build();
    GetItemResponse response = make("GetItem", pk, () -> client.getItem(request));
    count(READ_UNITS, response.consumedCapacity());
    return response.hasItem() ? Optional.of(TableItem.of(response.item())) : Optional.empty();
  }

  /** Some of the items, those that this request came to. */
  Batch getSome(List<String> pks, boolean consistent) {
    KeysAndAttributes keys =
        KeysAndAttributes.builder()
            .keys(pks.stream().map(TableClient::key).toList())
            .consistentRead(consistent)
            .build();
    BatchGetItemRequest request =
        BatchGetItemRequest.builder()
            .requestItems(Map.of(name, keys))
            .returnConsumedCapacity(TOTAL)
            .build();
    BatchGetItemResponse response =
        make("BatchGetItem", pks.getFirst(), () -> client.batchGetItem(request));
    response.consumedCapacity().forEach(consumed -> count(READ_UNITS, consumed));
    return batch(response);
  }

  private Batch batch(BatchGetItemResponse response) {
    KeysAndAttributes left = response.unprocessedKeys().get(name);
    return new Batch(
        response.responses().getOrDefault(name, List.of()).stream().map(TableItem::of).toList(),
        left == null
            ? List.of()
            : left.keys().stream().map(key -> TableItem.of(key).pk()).toList());
  }

  /** What one request has read, and what it has left for another. */
  record Batch(List<TableItem> rows, List<String> left) {}

  /** Puts an item, and returns the one that it replaces. */
  Optional<TableItem> put(TableItem row) {
    PutItemRequest request =
        PutItemRequest.builder()
            .tableName(name)
            .item(row.values())
            .returnValues(ReturnValue.ALL_OLD)
            .returnConsumedCapacity(TOTAL)
            .build();
    PutItemResponse response = make("PutItem", row.pk(), () -> client.putItem(request));
    count(WRITE_UNITS, response.consumedCapacity());
    return response.hasAttributes()
        ? Optional.of(TableItem.of(response.attributes()))
        : Optional.empty();
  }

  /**
   * Puts an item if a condition holds.
   *
   * @return what is there if it does not hold, perhaps nothing; empty if the item was put
   */
  Optional<TableItem> putIf(Expression condition, TableItem row) {
    PutItemRequest request =
        PutItemRequest.builder()
            .tableName(name)
            .item(row.values())
            .conditionExpression(condition.expression())
            .expressionAttributeValues(orNone(condition.values()))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .returnConsumedCapacity(TOTAL)
            .build();
    return ifHolds("PutItem", row.pk(), () -> client.putItem(request).consumedCapacity());
  }

  /**
   * Changes attributes of an item if a condition holds.
   *
   * @param change an update expression and its values
   * @return what is there if it does not hold, perhaps nothing; empty if the item was changed
   */
  Optional<TableItem> updateIf(Expression condition, String pk, Expression change) {
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(name)
            .key(key(pk))
            .updateExpression(change.expression())
            .conditionExpression(condition.expression())
            .expressionAttributeValues(change.and(condition).values())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .returnConsumedCapacity(TOTAL)
            .build();
    return ifHolds("UpdateItem", pk, () -> client.updateItem(request).consumedCapacity());
  }

  private Optional<TableItem> ifHolds(String call, String pk, Supplier<ConsumedCapacity> write) {
    return make(
        call,
        pk,
        () -> {
          try {
            count(WRITE_UNITS, write.get());
            return Optional.empty();
          } catch (ConditionalCheckFailedException e) {
            return Optional.of(TableItem.of(e.item()));
          }
        });
  }

  /** Deletes an item if a condition holds. */
  void deleteIf(Expression condition, String pk) {
    DeleteItemRequest request =
        DeleteItemRequest.builder()
            .tableName(name)
            .key(key(pk))
            .conditionExpression(condition.expression())
            .expressionAttributeValues(orNone(condition.values()))
            .returnConsumedCapacity(TOTAL)
            .build();
    ifHolds("DeleteItem", pk, () -> client.deleteItem(request).consumedCapacity());
  }

  /** Deletes an item, and returns it if it was there. */
  Optional<TableItem> delete(String pk) {
    DeleteItemRequest request =
        DeleteItemRequest.builder()
            .tableName(name)
            .key(key(pk))
            .returnValues(ReturnValue.ALL_OLD)
            .returnConsumedCapacity(TOTAL)
            .build();
    DeleteItemResponse response = make("DeleteItem", pk, () -> client.deleteItem(request));
    count(WRITE_UNITS, response.consumedCapacity());
    return response.hasAttributes()
        ? Optional.of(TableItem.of(response.attributes()))
        : Optional.empty();
  }

  /**
   * The keys of what is pending, by the sparse index, page by page as they are taken: eventually
   * consistent.
   */
  Stream<TableItem> pending(Expression keys) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(name)
            .indexName(TableDefinition.PENDING)
            .keyConditionExpression(keys.expression())
            .expressionAttributeValues(keys.values())
            .returnConsumedCapacity(TOTAL)
            .build();
    return make("Query", keys.values().toString(), () -> client.queryPaginator(request)).stream()
        .peek(page -> count(READ_UNITS, page.consumedCapacity()))
        .map(QueryResponse::items)
        .flatMap(items -> items.stream().map(TableItem::of));
  }

  private <T> T make(String call, String pk, Supplier<T> request) {
    return CALLS.make("%s of '%s' in table '%s'".formatted(call, pk, name), request);
  }

  private void count(Measure measure, @Nullable ConsumedCapacity consumed) {
    if (consumed != null) {
      meter.count(measure, consumed.capacityUnits());
    }
  }

  private static Map<String, AttributeValue> key(String pk) {
    return Map.of(TableItem.PK, AttributeValue.fromS(pk));
  }

  private static @Nullable Map<String, AttributeValue> orNone(Map<String, AttributeValue> values) {
    return values.isEmpty() ? null : values;
  }
}
