package dev.impulse.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.DecodeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schema and decoder take and refuse the same. Each value within a payload is replaced by others,
 * one by one.
 *
 * <p>Not among them is what a schema cannot say or says otherwise: that an order has one currency,
 * how many digits an amount or an index has at most, that {@code 1.0} is no integer to the decoder,
 * and times such as {@code 24:00:00Z}, which it takes.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class AgreementRules {

  private static final JsonCodec CODEC = JsonCodec.create();

  private static final List<String> NUMBERS =
      List.of("-1", "0", "1", "-0.0", "0.5", "-0.5", "2147483647", "2147483648", "-2147483649");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\t\u2003",
          "\u00a0",
          "x",
          " x",
          "APPROVED",
          "approved",
          "QQQ 1.00",
          "XAU 1",
          "2026-01-31T12:00:00Z",
          "2026-02-30T12:00:00Z",
          "2026-01-31T12:00:00",
          "2026-01-31");
  private static final List<String> AMOUNTS =
      List.of("-1", "0", "-0", "1", "+1", "1.", ".5", "0.0", "0.1", "-0.1", "0.001", "0.00001", "");

  /** The event types of a module. */
  protected abstract List<Payload<?>> payloads();

  private static <T> boolean isDecoded(Payload<T> payload, String json) {
    try {
      CODEC.decode(payload.stream().payload(), json.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (DecodeException e) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  <T> void schemaAndDecoderTakeAndRefuseTheSame(Payload<T> payload) {
    List<String> mutants =
        LongStream.range(0, 5)
            .mapToObj(seed -> new RandomRecords(seed).next(payload.record()))
            .map(value ->
                new String(CODEC.encode(payload.stream().payload(), value), StandardCharsets.UTF_8))
            .flatMap(json -> mutants(SchemaFiles.parse(json)).stream())
            .distinct()
            .toList();

    assertThat(mutants).anyMatch(mutant -> isDecoded(payload, mutant));
    assertThat(mutants).anyMatch(mutant -> !isDecoded(payload, mutant));
    for (String mutant : mutants) {
      List<String> faults = CommittedSchema.faults(payload, mutant);
      assertThat(faults.isEmpty())
          .as("%s: %s", mutant, faults)
          .isEqualTo(isDecoded(payload, mutant));
    }
  }

  /** The document with one value replaced, once for each value and each other. */
  private static List<String> mutants(JsonNode document) {
    List<String> mutants = new ArrayList<>();
    mutate(document, document, mutants);
    return mutants;
  }

  private static void mutate(JsonNode document, JsonNode at, List<String> mutants) {
    if (at instanceof ObjectNode object) {
      for (String name : object.propertyStream().map(Map.Entry::getKey).toList()) {
        JsonNode value = object.get(name);
        others(value).forEach(other -> mutants.add(document(document, object, name, other)));
        object.set(name, value);
        mutate(document, value, mutants);
      }
    } else if (at instanceof ArrayNode array) {
      array.forEach(element -> mutate(document, element, mutants));
    }
  }

  private static String document(JsonNode document, ObjectNode at, String name, JsonNode other) {
    at.set(name, other);
    return document.toString();
  }

  private static Stream<JsonNode> others(JsonNode value) {
    if (value.isNumber()) {
      return NUMBERS.stream().map(SchemaFiles::parse);
    } else if (value.isTextual()) {
      return Stream.concat(TEXTS.stream(), amounts(value.asText()))
          .map(text -> (JsonNode) TextNode.valueOf(text));
    } else if (value instanceof ArrayNode array) {
      return Stream.of(array.arrayNode());
    }
    return Stream.empty();
  }

  /** Amounts of the same currency, and misspelt ones. */
  private static Stream<String> amounts(String text) {
    if (!text.matches("[A-Z]{3} .*")) {
      return Stream.empty();
    }
    String code = text.substring(0, 3);
    return Stream.concat(
        AMOUNTS.stream().map(amount -> code + " " + amount),
        Stream.of(code, code + "1", code.toLowerCase(Locale.ROOT) + " 1"));
  }
}
