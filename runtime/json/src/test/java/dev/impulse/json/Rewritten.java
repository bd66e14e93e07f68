package dev.impulse.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/** The same value in another text: fields shuffled, strangers added, white space and escapes. */
final class Rewritten {

  private static final List<String> STRANGERS =
      List.of(
          "\"stranger\":null",
          "\"stranger\" : {\"a\":[1,{}, [] , \"\\u00e9\\n\"],\"b\":{\"c\":-1.5e+3}}",
          "\"\":[true,false,null]");

  private final Set<String> maps;
  private final SplittableRandom random;

  private Rewritten(Set<String> maps, SplittableRandom random) {
    this.maps = maps;
    this.random = random;
  }

  /**
   * @param maps the names of fields whose objects keep their order and get no strangers
   */
  static byte[] of(JsonNode node, Set<String> maps, SplittableRandom random) {
    return new Rewritten(maps, random).text("", node).getBytes(StandardCharsets.UTF_8);
  }

  private String text(String name, JsonNode node) {
    String text =
        switch (node.getNodeType()) {
          case OBJECT -> "{" + String.join(",", fields(name, node)) + space() + "}";
          case ARRAY -> "[" + String.join(",", elements(node)) + space() + "]";
          case STRING -> quoted(node.textValue());
          default -> node.toString();
        };
    return space() + text + space();
  }

  private List<String> elements(JsonNode array) {
    List<String> elements = new ArrayList<>();
    array.forEach(element -> elements.add(text("", element)));
    return elements;
  }

  private List<String> fields(String name, JsonNode object) {
    List<String> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      fields.add(
          space()
              + quoted(field.getKey())
              + space()
              + ":"
              + text(field.getKey(), field.getValue()));
    }
    if (!maps.contains(name)) {
      fields.add(STRANGERS.get(random.nextInt(STRANGERS.size())));
      Collections.shuffle(fields, new Random(random.nextLong()));
    }
    return fields;
  }

  private String space() {
    return random.nextInt(3) == 0 ? " \n\t\r".substring(0, random.nextInt(5)) : "";
  }

  private String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(unit -> quoted.append(isEscaped(unit) ? escaped(unit) : Character.toString(unit)));
    return quoted.append('"').toString();
  }

  /** A pair of which one half is escaped would not be UTF-8. */
  private boolean isEscaped(int unit) {
    return unit < ' '
        || unit == '"'
        || unit == '\\'
        || Character.isSurrogate((char) unit)
        || random.nextInt(8) == 0;
  }

  private static String escaped(int unit) {
    return "\\u%04x".formatted(unit);
  }
}
