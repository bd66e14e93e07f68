package dev.impulse.aws;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What DynamoDB counts as the size of an item: the names and the values of its attributes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">
 *     item sizes</a>
 */
final class ItemSize {

  /** What one write unit writes. */
  private static final int UNIT = 1024;

  private ItemSize() {}

  /** In bytes; of a number the most that it can be. */
  static int of(TableItem row) {
    int size = 0;
    for (Map.Entry<String, AttributeValue> attribute : row.values().entrySet()) {
      size += text(attribute.getKey()) + of(attribute.getValue());
    }
    return size;
  }

  /** How many write units it costs. */
  static int writeUnits(TableItem row) {
    return Math.ceilDiv(of(row), UNIT);
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> text(value.s());
      case N -> value.n().length() / 2 + 2;
      case B -> bytes(value.b());
      case L -> list(value.l());
      default -> throw new IllegalArgumentException("no attribute of ours: " + value.type());
    };
  }

  private static int text(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static int bytes(SdkBytes bytes) {
    return bytes.asByteArrayUnsafe().length;
  }

  private static int list(List<AttributeValue> elements) {
    return 3 + elements.stream().mapToInt(element -> 1 + of(element)).sum();
  }
}
