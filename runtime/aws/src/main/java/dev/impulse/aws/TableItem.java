package dev.impulse.aws;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of the table: its attributes by name. */
final class TableItem {

  static final String PK = "pk";

  /** The two keys of the sparse index: what kind of thing is pending, and its order. */
  static final String GROUP = "gp";

  static final String SORT = "gs";

  /** When DynamoDB may delete the item, in seconds since the epoch. */
  static final String EXPIRES = "expires";

  private final Map<String, AttributeValue> values;

  private TableItem(Map<String, AttributeValue> values) {
    this.values = values;
  }

  /** A new item. */
  static TableItem at(String pk) {
    return new TableItem(new HashMap<>()).text(PK, pk);
  }

  /** What was read. */
  static TableItem of(Map<String, AttributeValue> values) {
    return new TableItem(values);
  }

  Map<String, AttributeValue> values() {
    return Collections.unmodifiableMap(values);
  }

  TableItem text(String name, String value) {
    return with(name, AttributeValue.fromS(value));
  }

  TableItem texts(String name, List<String> value) {
    return with(name, AttributeValue.fromL(value.stream().map(AttributeValue::fromS).toList()));
  }

  TableItem number(String name, long value) {
    return with(name, AttributeValue.fromN(Long.toString(value)));
  }

  TableItem bytes(String name, byte[] value) {
    return with(name, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value)));
  }

  /** Makes it found among those of a group, in the order of their texts. */
  TableItem pending(String group, String sort) {
    return text(GROUP, group).text(SORT, sort);
  }

  TableItem expires(Instant time) {
    return number(EXPIRES, time.getEpochSecond());
  }

  private TableItem with(String name, AttributeValue value) {
    values.put(name, value);
    return this;
  }

  TableItem without(String name) {
    values.remove(name);
    return this;
  }

  String pk() {
    return text(PK);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  boolean isText(String name) {
    return value(name).s() != null;
  }

  String text(String name) {
    return there(name, value(name).s());
  }

  Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  List<String> texts(String name) {
    return value(name).l().stream().map(AttributeValue::s).toList();
  }

  long number(String name) {
    return Long.parseLong(there(name, value(name).n()));
  }

  byte[] bytes(String name) {
    return there(name, value(name).b()).asByteArrayUnsafe();
  }

  private AttributeValue value(String name) {
    return there(name, values.get(name));
  }

  private <T> T there(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(
          "the item '%s' has no attribute '%s' of the type that is written there: something else"
                  .formatted(values.get(PK), name)
              + " writes to the table");
    }
    return value;
  }
}
