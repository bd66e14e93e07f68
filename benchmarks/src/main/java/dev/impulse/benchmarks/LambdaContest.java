package dev.impulse.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.impulse.benchmarks.lambda.Contest;
import dev.impulse.benchmarks.lambda.Handler;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures one function, written in several ways. All are given the same and take turns, so that a
 * noisy machine is noisy for all; before and after that, their answers are compared.
 */
final class LambdaContest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Contest contest;
  private final int records;
  private final List<WayMeter> ways;
  private int batches;

  /**
   * @param records how many an event has
   */
  LambdaContest(Contest contest, int records) {
    this.contest = contest;
    this.records = records;
    this.ways = contest.ways().stream().map(WayMeter::new).toList();
  }

  LambdaHostReport.Contested held(int rounds, int events) throws IOException {
    for (byte[] event : contest.before()) {
      for (WayMeter way : ways) {
        way.handler().handle(event);
      }
    }
    requireSameAnswers();
    turns(rounds, events);
    ways.forEach(WayMeter::forget);
    turns(rounds, events);
    requireSameAnswers();
    return new LambdaHostReport.Contested(
        contest.function(), contest.about(), ways.stream().map(WayMeter::row).toList());
  }

  private void turns(int rounds, int events) throws IOException {
    for (int round = 0; round < rounds; round++) {
      List<byte[]> all = IntStream.range(0, events).mapToObj(_ -> next()).toList();
      for (WayMeter way : ways) {
        way.take(all, records);
      }
    }
  }

  private byte[] next() {
    return contest.events().apply(batches++);
  }

  private void requireSameAnswers() throws IOException {
    byte[] event = next();
    Handler.Handled first = ways.getFirst().handler().handle(event);
    for (WayMeter way : ways.subList(1, ways.size())) {
      Handler.Handled other = way.handler().handle(event);
      if (!json(other.response()).equals(json(first.response()))
          || !byId(other.events()).equals(byId(first.events()))) {
        throw new IllegalStateException(
            "%s answers otherwise: %s instead of %s"
                .formatted(
                    way.title(),
                    new String(other.events().getFirst(), UTF_8),
                    new String(first.events().getFirst(), UTF_8)));
      }
    }
  }

  /** Events by their ids, without what Impulse alone adds: numbers and the trace context. */
  private Map<String, JsonNode> byId(List<byte[]> events) throws IOException {
    Map<String, JsonNode> all = new HashMap<>();
    for (byte[] event : events) {
      ObjectNode one = (ObjectNode) json(event);
      one.remove(List.of("ordinal", "hops", "traceparent"));
      all.put(one.get("id").textValue(), one);
    }
    if (all.size() != contest.effects() || events.size() != all.size()) {
      throw new IllegalStateException(
          "%d events with %d ids of %s, must be %d"
              .formatted(events.size(), all.size(), contest.function(), contest.effects()));
    }
    return all;
  }

  private static JsonNode json(byte[] text) throws IOException {
    return JSON.readTree(text);
  }
}
