package dev.impulse.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every field and element of a JSON text, by another parser than ours. */
final class Fields {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /**
   * Something in a text.
   *
   * @param path as our messages have it
   * @param name of the field; empty of an element
   * @param parent the name of the field that holds the object or array
   */
  record Field(
      String path, String name, String parent, boolean isElement, JsonNode value, String pointer) {}

  private Fields() {}

  static List<Field> of(byte[] json) {
    List<Field> fields = new ArrayList<>();
    collect(parse(json), new Field("", "", "", false, MAPPER.nullNode(), ""), fields);
    return fields;
  }

  /** The text with this field or element replaced; left out where the replacement is null. */
  static byte[] with(byte[] json, Field field, Function<JsonNode, @Nullable JsonNode> replacement) {
    JsonNode root = parse(json);
    int slash = field.pointer.lastIndexOf('/');
    JsonNode parent = root.at(field.pointer.substring(0, slash));
    JsonNode replaced = replacement.apply(field.value);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(field.pointer.substring(slash + 1)), replaced);
    } else if (replaced == null) {
      ((ObjectNode) parent).remove(field.name);
    } else {
      ((ObjectNode) parent).set(field.name, replaced);
    }
    return write(root);
  }

  static boolean isJson(byte[] text) {
    try {
      return !MAPPER.readTree(text).isMissingNode();
    } catch (IOException e) {
      return false;
    }
  }

  static JsonNode parse(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] write(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static void collect(JsonNode node, Field holder, List<Field> fields) {
    node.properties()
        .forEach(entry -> add(named(holder, entry.getKey(), entry.getValue()), fields));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        add(element(holder, i, node.get(i)), fields);
      }
    }
  }

  private static void add(Field field, List<Field> fields) {
    fields.add(field);
    collect(field.value, field, fields);
  }

  private static Field named(Field holder, String name, JsonNode value) {
    String path = holder.path.isEmpty() ? name : holder.path + "." + name;
    String pointer = holder.pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    return new Field(path, name, holder.name, false, value, pointer);
  }

  private static Field element(Field holder, int index, JsonNode value) {
    String path = "%s[%d]".formatted(holder.path, index);
    return new Field(path, "", holder.name, true, value, holder.pointer + "/" + index);
  }
}
