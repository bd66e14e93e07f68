package dev.impulse.aws;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition on an item or on the keys of the index, or a change of an item.
 *
 * @param values what the names in the expression that begin with a colon stand for
 */
record Expression(String expression, Map<String, AttributeValue> values) {

  static final Expression ABSENT = bare("attribute_not_exists(" + TableItem.PK + ")");

  static Expression bare(String expression) {
    return new Expression(expression, Map.of());
  }

  static Expression isText(String name, String value) {
    return compare(name + " = :" + name, name, AttributeValue.fromS(value));
  }

  static Expression isNumber(String name, long value) {
    return compare(name + " = :" + name, name, AttributeValue.fromN(Long.toString(value)));
  }

  static Expression isAtMost(String name, String value) {
    return compare(name + " <= :" + name, name, AttributeValue.fromS(value));
  }

  static Expression beginsWith(String name, String value) {
    return compare("begins_with(%s, :%s)".formatted(name, name), name, AttributeValue.fromS(value));
  }

  private static Expression compare(String expression, String name, AttributeValue value) {
    return new Expression(expression, Map.of(":" + name, value));
  }

  /** A change that gives attributes these texts. */
  static Expression set(Map<String, String> texts) {
    Map<String, AttributeValue> values = new HashMap<>();
    texts.forEach((name, text) -> values.put(":" + name, AttributeValue.fromS(text)));
    String all = texts.keySet().stream().map(name -> name + " = :" + name).collect(joining(", "));
    return new Expression("SET " + all, values);
  }

  Expression and(Expression other) {
    Map<String, AttributeValue> all = new HashMap<>(values);
    all.putAll(other.values);
    return new Expression("(%s) AND (%s)".formatted(expression, other.expression), all);
  }
}
