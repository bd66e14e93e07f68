package dev.impulse.model.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.impulse.model.Allowed;
import dev.impulse.model.Money;
import java.math.BigDecimal;

/** The keywords that say what {@link Allowed} says. */
final class AllowedRange {

  /** Anything but what {@link Character#isWhitespace} counts as white. */
  private static final String VISIBLE =
      "[^\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]";

  private AllowedRange() {}

  static void add(ObjectNode schema, Class<?> type, Allowed.Range range) {
    switch (range) {
      case POSITIVE -> positive(schema, type);
      case NOT_NEGATIVE -> notNegative(schema, type);
      case NOT_BLANK -> schema.put("pattern", VISIBLE);
      case NOT_EMPTY -> schema.put("minItems", 1);
    }
  }

  private static void positive(ObjectNode schema, Class<?> type) {
    if (type == Money.class) {
      schema.put("pattern", MoneySchema.POSITIVE);
    } else if (type == BigDecimal.class) {
      schema.put("exclusiveMinimum", 0);
    } else {
      schema.put("minimum", 1);
    }
  }

  private static void notNegative(ObjectNode schema, Class<?> type) {
    if (type == Money.class) {
      schema.put("pattern", MoneySchema.NOT_NEGATIVE);
    } else {
      schema.put("minimum", 0);
    }
  }
}
