package dev.impulse.packaging;

import static dev.impulse.packaging.Destination.EVENTBRIDGE;
import static dev.impulse.packaging.Destination.KAFKA;
import static dev.impulse.packaging.Destination.KINESIS;
import static dev.impulse.packaging.Destination.SES;
import static dev.impulse.packaging.Destination.SESV2;
import static dev.impulse.packaging.Destination.SQS;

import dev.impulse.Definition;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which libraries a function needs. Most serve all; these serve one destination or another, or
 * nothing that runs on Lambda.
 *
 * @param destinations where the function's effects go
 */
record Parts(Set<Destination> destinations) {

  private static final Map<String, Set<Destination>> SERVING =
      Map.ofEntries(
          Map.entry("kinesis", Set.of(KINESIS)),
          Map.entry("aws-cbor-protocol", Set.of(KINESIS)),
          Map.entry("third-party-jackson-dataformat-cbor", Set.of(KINESIS)),
          Map.entry("sqs", Set.of(SQS)),
          Map.entry("eventbridge", Set.of(EVENTBRIDGE)),
          Map.entry("kafka-clients", Set.of(KAFKA)),
          Map.entry("zstd-jni", Set.of(KAFKA)),
          Map.entry("lz4-java", Set.of(KAFKA)),
          Map.entry("snappy-java", Set.of(KAFKA)),
          Map.entry("ses", Set.of(SES)),
          Map.entry("aws-query-protocol", Set.of(SES)),
          Map.entry("sesv2", Set.of(SESV2)));

  /** Lambda brings the first three; the others are this command. */
  private static final Set<String> NEVER =
      Set.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-serialization",
          "utils-lite",
          "impulse-packaging",
          "picocli");

  /** The parts of a function: of what it can emit to, those that were asked for. */
  static Parts of(Definition definition, Collection<Destination> asked) {
    Set<Destination> destinations = EnumSet.noneOf(Destination.class);
    destinations.addAll(asked);
    if (definition.outputs().isEmpty()) {
      destinations.removeAll(List.of(KINESIS, SQS, EVENTBRIDGE, KAFKA));
    }
    if (definition.delivery().isEmpty()) {
      destinations.removeAll(List.of(SES, SESV2));
    }
    return new Parts(destinations);
  }

  boolean has(Library library) {
    Set<Destination> served = SERVING.get(library.name());
    return !NEVER.contains(library.name())
        && (served == null || served.stream().anyMatch(destinations::contains));
  }
}
