package dev.impulse.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each event type has its schema committed, and within a version it changes only as every reader
 * and every kept event can bear.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class SchemaRules {

  private static final String COMMAND =
      "./mvnw test -Dtest='*SchemaTest' -Dsurefire.failIfNoSpecifiedTests=false -Dschemas=write";

  /** The event types of a module. */
  protected abstract List<Payload<?>> payloads();

  @ParameterizedTest
  @MethodSource("payloads")
  void changesOnlyCompatiblyWithinAVersion(Payload<?> payload) {
    Optional<JsonNode> committed = SchemaFiles.committed(payload);

    assertThat(committed.map(before -> Compatibility.breaks(before, SchemaOf.payload(payload))))
        .as(
            "%s changes incompatibly: raise the version in its @EventType to %d, or take it back",
            payload, payload.type().version() + 1)
        .isIn(Optional.empty(), Optional.of(List.of()));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void isCommittedAsTheRecordIs(Payload<?> payload) {
    JsonNode schema = SchemaOf.payload(payload);
    if (isToBeWritten(payload, schema)) {
      SchemaFiles.write(payload, schema);
    }

    assertThat(SchemaFiles.committed(payload))
        .as("the schema of %s is missing or stale: run\n  %s", payload, COMMAND)
        .contains(schema);
  }

  private static boolean isToBeWritten(Payload<?> payload, JsonNode schema) {
    boolean compatible =
        SchemaFiles.committed(payload)
            .map(before -> Compatibility.breaks(before, schema).isEmpty())
            .orElse(true);
    return compatible && "write".equals(System.getProperty("schemas"));
  }

  @Test
  void everyFileIsOfAnEventTypeAndOfAVersionThatWasReached() {
    List<String> reached =
        payloads().stream().flatMap(SchemaRules::namesUpToVersion).distinct().toList();

    assertThat(SchemaFiles.names()).isSubsetOf(reached);
  }

  private static Stream<String> namesUpToVersion(Payload<?> payload) {
    return Stream.iterate(1, version -> version <= payload.type().version(), version -> version + 1)
        .map(version -> SchemaFiles.nameOf(payload.type().value(), version));
  }

  @Test
  void anEventTypeHasOneSchemaOnWhicheverStreamItIs() {
    payloads()
        .forEach(one ->
            assertThat(payloads())
                .filteredOn(other -> other.type().equals(one.type()))
                .allMatch(other -> SchemaOf.payload(other).equals(SchemaOf.payload(one))));
  }
}
