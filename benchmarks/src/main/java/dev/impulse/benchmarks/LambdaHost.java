package dev.impulse.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.impulse.benchmarks.lambda.Handler;
import dev.impulse.benchmarks.lambda.Handlers;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Measures a function on Lambda, written in several ways, from an event's bytes to the bytes that
 * leave: {@code bench lambda}. All take turns, so that a noisy machine is noisy for all.
 */
@Command(
    name = "lambda",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measures the CPU of a function on Lambda, side by side with other ways to write it.")
final class LambdaHost implements Callable<Integer> {

  private static final int RECORDS = 1_000;

  @Mixin private Options.Publishing options = new Options.Publishing();

  private final byte[] event = Handlers.event(RECORDS);
  private final List<Turns> ways = Stream.of(Handlers.values()).map(Turns::new).toList();

  @Override
  public Integer call() throws IOException {
    requireSameAnswers();
    int rounds = options.quick ? 5 : 21;
    turns(options.quick ? 5 : 20);
    ways.forEach(Turns::forget);
    turns(rounds);
    List<LambdaHostReport.Row> rows = ways.stream().map(Turns::row).toList();
    publish(new LambdaHostReport(Machine.here(), RECORDS, rounds, rows));
    return 0;
  }

  private void turns(int rounds) throws IOException {
    for (int round = 0; round < rounds; round++) {
      for (Turns way : ways) {
        way.take(event, options.quick ? 20 : 50);
      }
    }
  }

  private void requireSameAnswers() throws IOException {
    Handler.Handled first = ways.getFirst().handler().handle(event);
    for (Turns way : ways) {
      Handler.Handled other = way.handler().handle(event);
      if (!json(other.response()).equals(json(first.response()))
          || !byId(other.events()).equals(byId(first.events()))) {
        throw new IllegalStateException(
            "%s answers otherwise: %s instead of %s"
                .formatted(
                    way.way().title(),
                    new String(other.events().getFirst(), UTF_8),
                    new String(first.events().getFirst(), UTF_8)));
      }
    }
  }

  /** Decisions by their ids; the trace context, which Impulse alone hands on, is left out. */
  private static Map<String, JsonNode> byId(List<byte[]> events) throws IOException {
    Map<String, JsonNode> all = new HashMap<>();
    for (byte[] event : events) {
      ObjectNode decision = (ObjectNode) json(event);
      decision.remove("traceparent");
      all.put(decision.get("id").textValue(), decision);
    }
    if (all.size() != RECORDS) {
      throw new IllegalStateException("%d decisions on %d orders".formatted(all.size(), RECORDS));
    }
    return all;
  }

  private static JsonNode json(byte[] text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private void publish(LambdaHostReport report) throws IOException {
    System.out.println(report.markdown());
    Optional<Documents> documents = options.documents();
    if (documents.isPresent()) {
      documents.get().part("lambda host", report.markdown());
      documents.get().json("lambda-host.json", LambdaHostReport.class, report);
    }
  }
}
