package dev.impulse.engine.banking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;

/** JSON objects as text with sorted members, so that equal ones are equal texts. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Json() {}

  static ObjectNode read(String json) {
    try {
      return MAPPER.readValue(json, ObjectNode.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  static String normal(String json) {
    return text(read(json));
  }

  /** Only these members. */
  static String only(String json, String... members) {
    return text(read(json).retain(List.of(members)));
  }

  private static String text(ObjectNode object) {
    try {
      return MAPPER.writeValueAsString(MAPPER.convertValue(object, TreeMap.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static String object(String first, String value, String second, String other) {
    return text(MAPPER.createObjectNode().put(first, value).put(second, other));
  }
}
