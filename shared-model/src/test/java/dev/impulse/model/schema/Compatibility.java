package dev.impulse.model.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a change of a schema breaks within one version: events of it are kept for years and read by
 * functions that are deployed one by one, so a new reader meets old events and an old reader new
 * ones.
 */
final class Compatibility {

  /** Keywords that mean another form when they change at all. */
  private static final List<String> FORM = List.of("$ref", "type", "const", "pattern", "format");

  private final List<String> breaks = new ArrayList<>();

  private Compatibility() {}

  /** Each break in a sentence that begins with the place; none if the change is compatible. */
  static List<String> breaks(JsonNode before, JsonNode after) {
    Compatibility compatibility = new Compatibility();
    compatibility.compare("", withoutNull(before), withoutNull(after));
    before
        .path("$defs")
        .propertyStream()
        .forEach(def ->
            compatibility.compareWithin(
                def.getKey(), def.getValue(), after.path("$defs").path(def.getKey())));
    return compatibility.breaks;
  }

  private void compare(String path, JsonNode before, JsonNode after) {
    FORM.forEach(keyword -> compareForm(path, keyword, before, after));
    compareRange(path, before, after);
    compareEnum(path, before, after);
    compareFields(path, before, after);
    compareWithin(path + "[]", before.path("items"), after.path("items"));
    compareWithin(
        path + ".*", before.path("additionalProperties"), after.path("additionalProperties"));
  }

  private void compareForm(String path, String keyword, JsonNode before, JsonNode after) {
    if (!before.path(keyword).equals(after.path(keyword))) {
      breaks.add(
          "%s: %s was %s and is %s"
              .formatted(path, keyword, shown(before.path(keyword)), shown(after.path(keyword))));
    }
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "not said" : value.toString();
  }

  private void compareRange(String path, JsonNode before, JsonNode after) {
    compareBound(path, "minimum", before, after, 1);
    compareBound(path, "exclusiveMinimum", before, after, 1);
    compareBound(path, "minLength", before, after, 1);
    compareBound(path, "minItems", before, after, 1);
    compareBound(path, "maximum", before, after, -1);
  }

  /**
   * @param narrowing the sign of a change that refuses what was fine
   */
  private void compareBound(
      String path, String keyword, JsonNode before, JsonNode after, int narrowing) {
    JsonNode old = before.path(keyword);
    JsonNode now = after.path(keyword);
    boolean narrowed =
        !now.isMissingNode()
            && (old.isMissingNode()
                || now.decimalValue().compareTo(old.decimalValue()) * narrowing > 0);
    if (narrowed) {
      breaks.add("%s: %s was %s and is %s".formatted(path, keyword, shown(old), now));
    }
  }

  private void compareEnum(String path, JsonNode before, JsonNode after) {
    List<String> now = texts(after.path("enum"));
    if (now.isEmpty()) {
      return;
    }
    if (!before.has("enum")) {
      breaks.add("%s: may no longer be anything but one of %s".formatted(path, now));
    }
    texts(before.path("enum")).stream()
        .filter(constant -> !now.contains(constant))
        .forEach(constant -> breaks.add("%s: may no longer be %s".formatted(path, constant)));
  }

  private void compareFields(String path, JsonNode before, JsonNode after) {
    names(before).forEach(name -> compareField(path, name, before, after));
    required(after)
        .filter(name -> !before.path("properties").has(name))
        .forEach(name -> breaks.add(join(path, name) + ": is new and required"));
  }

  private void compareField(String path, String name, JsonNode before, JsonNode after) {
    String field = join(path, name);
    if (!after.path("properties").has(name)) {
      breaks.add(field + ": is no longer there");
      return;
    }
    boolean was = required(before).anyMatch(name::equals);
    boolean is = required(after).anyMatch(name::equals);
    if (was != is) {
      breaks.add(field + (is ? ": is now required" : ": may now be missing"));
    }
    compareWithin(field, before.path("properties").path(name), after.path("properties").path(name));
  }

  private void compareWithin(String path, JsonNode before, JsonNode after) {
    if (!before.isMissingNode() && !after.isMissingNode()) {
      compare(path, withoutNull(before), withoutNull(after));
    }
  }

  /** Whether a field may be null goes with whether it may be missing, and is told there. */
  private static JsonNode withoutNull(JsonNode schema) {
    return schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
  }

  private static Stream<String> names(JsonNode schema) {
    return schema.path("properties").propertyStream().map(Map.Entry::getKey);
  }

  private static Stream<String> required(JsonNode schema) {
    return texts(schema.path("required")).stream();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
