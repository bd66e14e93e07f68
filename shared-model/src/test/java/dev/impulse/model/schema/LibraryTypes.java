package dev.impulse.model.schema;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.impulse.model.Money;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The schemas of what is no record to JSON. */
final class LibraryTypes {

  private static final String INT =
      "{'type': 'integer', 'minimum': -2147483648, 'maximum': 2147483647}";
  private static final String LONG =
      "{'type': 'integer', 'minimum': -9223372036854775808, 'maximum': 9223372036854775807}";
  private static final String BOOLEAN = "{'type': 'boolean'}";

  private static final Map<Type, String> SCHEMAS =
      Map.ofEntries(
          entry(Money.class, "{'$ref': '" + MoneySchema.REF + "'}"),
          entry(String.class, "{'type': 'string'}"),
          entry(int.class, INT),
          entry(Integer.class, INT),
          entry(long.class, LONG),
          entry(Long.class, LONG),
          entry(boolean.class, BOOLEAN),
          entry(Boolean.class, BOOLEAN),
          entry(BigInteger.class, "{'type': 'integer'}"),
          entry(BigDecimal.class, "{'type': 'number'}"),
          entry(Instant.class, "{'type': 'string', 'format': 'date-time'}"),
          entry(LocalDate.class, "{'type': 'string', 'format': 'date'}"),
          entry(Duration.class, "{'type': 'string', 'format': 'duration'}"));

  private LibraryTypes() {}

  static boolean has(Type type) {
    return SCHEMAS.containsKey(type);
  }

  static ObjectNode schemaOf(Type type) {
    String schema = SCHEMAS.get(type);
    if (schema == null) {
      throw new AssertionError(
          "say in LibraryTypes which JSON schema " + type.getTypeName() + " has");
    }
    try {
      return (ObjectNode) new JsonMapper().readTree(schema.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
