package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the medians of events a second a core compare; 0 where one of them is missing.
 *
 * @param toKafkaStreams Impulse that survives a crash of the process, as Kafka Streams does, to
 *     Kafka Streams at its better commit interval
 * @param onPowerFailureToKafkaStreams Impulse that survives a power failure to the same
 * @param toCeiling Impulse to the fold in memory with JSON
 */
@Json
record Ratios(double toKafkaStreams, double onPowerFailureToKafkaStreams, double toCeiling) {

  static Ratios of(List<Summary> summaries) {
    double kafkaStreams =
        Math.max(
            rate(summaries, Contender.KAFKA_STREAMS), rate(summaries, Contender.KAFKA_STREAMS_30));
    return new Ratios(
        ratio(rate(summaries, Contender.IMPULSE), kafkaStreams),
        ratio(rate(summaries, Contender.IMPULSE_POWER), kafkaStreams),
        ratio(rate(summaries, Contender.IMPULSE), rate(summaries, Contender.FOLD_JSON)));
  }

  private static double ratio(double ours, double theirs) {
    return theirs == 0 ? 0 : ours / theirs;
  }

  private static double rate(List<Summary> summaries, Contender contender) {
    Stream<Summary> ofOne = summaries.stream().filter(one -> one.contender() == contender);
    return ofOne.mapToDouble(one -> one.eventsPerCoreSecond().median()).sum();
  }
}
