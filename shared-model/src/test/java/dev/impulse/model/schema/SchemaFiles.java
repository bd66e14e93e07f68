package dev.impulse.model.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The committed schemas, a file for each version of each event type. */
final class SchemaFiles {

  private static final Path FOLDER = Path.of("src", "main", "resources", "schemas");
  private static final JsonMapper MAPPER = new JsonMapper();

  private SchemaFiles() {}

  static String nameOf(String type, int version) {
    return "%s.v%d.json".formatted(type, version);
  }

  static Optional<JsonNode> committed(Payload<?> payload) {
    Path file = file(payload);
    try {
      return Files.exists(file)
          ? Optional.of(MAPPER.readTree(Files.readString(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Path file(Payload<?> payload) {
    return FOLDER.resolve(nameOf(payload.type().value(), payload.type().version()));
  }

  static void write(Payload<?> payload, JsonNode schema) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(file(payload), pretty(schema));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pretty(JsonNode schema) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    return MAPPER.writer(printer).writeValueAsString(schema) + "\n";
  }
}
