package dev.impulse.model.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.impulse.Key;
import dev.impulse.model.Allowed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON Schemas from records, for the form that the codec gives them. */
final class SchemaOf {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SchemaOf() {}

  static ObjectNode payload(Payload<?> payload) {
    String type = payload.type().value();
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", DIALECT);
    schema.put("$id", "urn:impulse:" + type + ":" + payload.type().version());
    schema.put("title", type);
    schema.setAll(
        record(payload.record(), payload.saysType() ? Optional.of(type) : Optional.empty()));
    if (schema.findValuesAsText("$ref").contains(MoneySchema.REF)) {
      schema.putObject("$defs").set("money", MoneySchema.of());
    }
    return schema;
  }

  private static ObjectNode record(Class<?> record, Optional<String> typeName) {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    typeName.ifPresent(name -> {
      properties.putObject("@type").put("const", name);
      required.add("@type");
    });
    for (RecordComponent component : record.getRecordComponents()) {
      ObjectNode property = of(component);
      if (mayBeMissing(component)) {
        properties.set(component.getName(), orNull(property));
      } else {
        properties.set(component.getName(), property);
        required.add(component.getName());
      }
    }
    return schema;
  }

  private static ObjectNode of(RecordComponent component) {
    ObjectNode schema = of(component.getGenericType());
    Allowed allowed = component.getAnnotation(Allowed.class);
    if (allowed != null) {
      AllowedRange.add(schema, component.getType(), allowed.value());
    }
    return schema;
  }

  private static boolean mayBeMissing(RecordComponent component) {
    return component.getType() == Optional.class
        || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static ObjectNode orNull(ObjectNode schema) {
    ObjectNode either = JSON.objectNode();
    either.putArray("anyOf").add(schema).add(JSON.objectNode().put("type", "null"));
    return either;
  }

  private static ObjectNode of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return of(generic, generic.getActualTypeArguments());
    }
    if (LibraryTypes.has(type) || !(type instanceof Class<?> plain)) {
      return LibraryTypes.schemaOf(type);
    }
    if (Key.class.isAssignableFrom(plain)) {
      return of(plain.getRecordComponents()[0]).put("minLength", 1);
    }
    if (plain.isEnum()) {
      return enumeration(plain);
    }
    return plain.isRecord() ? record(plain, Optional.empty()) : LibraryTypes.schemaOf(type);
  }

  private static ObjectNode of(ParameterizedType type, Type[] arguments) {
    if (type.getRawType() == Optional.class) {
      return of(arguments[0]);
    }
    if (List.of(List.class, Set.class).contains(type.getRawType())) {
      return JSON.objectNode().put("type", "array").set("items", of(arguments[0]));
    }
    if (List.of(Map.class, SortedMap.class).contains(type.getRawType())) {
      return JSON.objectNode().put("type", "object").set("additionalProperties", of(arguments[1]));
    }
    return LibraryTypes.schemaOf(type);
  }

  private static ObjectNode enumeration(Class<?> type) {
    ObjectNode schema = JSON.objectNode().put("type", "string");
    ArrayNode names = schema.putArray("enum");
    Stream.of(type.getEnumConstants()).forEach(constant -> names.add(((Enum<?>) constant).name()));
    return schema;
  }
}
