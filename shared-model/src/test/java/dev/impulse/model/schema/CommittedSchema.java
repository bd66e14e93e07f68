package dev.impulse.model.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** What a committed schema says of JSON. */
final class CommittedSchema {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private CommittedSchema() {}

  /** Each fault in a sentence; none if the JSON is what the schema says. */
  static List<String> faults(Payload<?> payload, String json) {
    return SCHEMAS
        .getSchema(SchemaFiles.committed(payload).orElseThrow())
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
