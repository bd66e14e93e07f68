package dev.impulse.cli;

import static dev.impulse.cli.SalesLines.customer;
import static dev.impulse.cli.SalesLines.order;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.engine.EngineConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TailCommandTest {

  private static final String NOON = "2026-03-01T12:00:00Z";

  private final Commands impulse;

  TailCommandTest(@TempDir Path home) {
    impulse = Commands.in(home);
  }

  @BeforeEach
  void aCustomerWithTwoOrders() {
    putCustomer("ann", "EUR 100.00");
    String orders =
        impulse.file(
            "orders.jsonl",
            order("o1", "ann", "EUR 80.00", NOON),
            order("o2", "ann", "EUR 30.00", NOON));
    impulse.run("put", "orders=" + orders);
  }

  private void putCustomer(String id, String limit) {
    String customers = impulse.file(id + ".jsonl", customer(id, limit));
    assertThat(Commands.in(impulse.home).run("put", "customers=" + customers)).isZero();
  }

  @Test
  void itShowsTimeKeyTypeAndPayloadFromTheStartOn() {
    assertThat(impulse.run("tail", "limit-decisions", "--from", "start", "--count", "1")).isZero();
    assertThat(impulse.out())
        .isEqualTo(
            """
            2026-03-01T12:00:00Z  ann  sales.limit-decided  {"order":"o1","customer":"ann","verdict":"APPROVED","exposure":"EUR 80.00","limit":"EUR 100.00","placedAt":"2026-03-01T12:00:00Z"}
            """);
  }

  @Test
  void jsonIsOneCloudEventALine() {
    impulse.run("tail", "limit-decisions", "--from", "start", "--count", "2", "--json");

    assertThat(impulse.outLines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("{\"specversion\":\"1.0\",\"id\":\"o"));
  }

  @Test
  void aLargeEventIsShownWhole() {
    String name = "x".repeat(1_000_000);
    String customers =
        impulse.file(
            "large.jsonl", customer("bob", "EUR 1.00").replace("\"Ann\"", "\"" + name + "\""));
    impulse.run("put", "customers=" + customers);

    assertThat(impulse.run("tail", "customers", "--from", "start", "--count", "2")).isZero();
    assertThat(impulse.outLines().getLast()).contains(name);
  }

  @Test
  void aPatternMatchesOverTheWholeCloudEvent() {
    String breached =
        """
        {"source":["check-limits"],"data":{"verdict":["BREACHED"],"exposure":[{"prefix":"EUR 1"}]}}\
        """;

    impulse.run(
        "tail",
        "limit-decisions",
        "--from",
        "start",
        "--match",
        breached,
        "--count",
        "1",
        "--json");

    assertThat(impulse.outLines()).singleElement().asString().contains("\"order\":\"o2\"");
  }

  @Test
  void aPatternThatAwsRefusesIsRefused() {
    assertThat(impulse.run("tail", "orders", "--match", "{\"data\":{\"verdict\":\"BREACHED\"}}"))
        .isEqualTo(2);
    assertThat(impulse.err())
        .isEqualTo("--match: no EventBridge pattern: \"verdict\" must be an object or an array\n");

    assertThat(impulse.run("tail", "orders", "--match", "{\"data\":[{\"prefx\":\"a\"}]}"))
        .isEqualTo(2);
    assertThat(impulse.err()).contains("Unrecognized match type prefx");

    assertThat(impulse.run("tail", "orders", "--match", "verdict")).isEqualTo(2);
  }

  @Test
  void anUnknownStreamIsRefusedWithASuggestion() {
    assertThat(impulse.run("tail", "limit-decision")).isEqualTo(2);
    assertThat(impulse.err())
        .startsWith("no stream 'limit-decision', did you mean 'limit-decisions'? there are ");
  }

  @Test
  void aStreamMayStillBeWithoutEvents() {
    assertThat(impulse.run("tail", "confirmations", "--from", "start", "--count", "0")).isZero();
  }

  @Test
  void atTheEndItShowsWhatComes() throws IOException {
    try (RunningEngine running = running();
        BufferedReader shown = tailing("customers", "--from", "start")) {
      assertThat(shown.readLine()).contains("  ann  ");
      putCustomer("bob", "EUR 1.00");
      assertThat(shown.readLine()).contains("  bob  ");
      assertThat(running.engine().isRunning()).isTrue();
    }
  }

  @Test
  void withoutMoreWordsItBeginsWithWhatComesNow() throws IOException {
    try (RunningEngine running = running();
        BufferedReader shown = tailing("customers", "--count", "1")) {
      CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> line(shown));
      for (int i = 0; !first.isDone(); i++) {
        putCustomer("later-" + i, "EUR 1.00");
      }
      assertThat(first.join()).contains("  later-");
      assertThat(running.engine().isRunning()).isTrue();
    }
  }

  private RunningEngine running() {
    return RunningEngine.start(impulse.environment(), EngineConfig.of(impulse.data()));
  }

  private BufferedReader tailing(String... arguments) throws IOException {
    String[] command = new String[arguments.length + 1];
    command[0] = "tail";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    PipedOutputStream out = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(out);
    Thread.ofPlatform().daemon().start(() -> Commands.in(impulse.home).run(out, command));
    return new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  private static String line(BufferedReader reader) {
    try {
      return reader.readLine();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void itEndsQuietlyWhenNobodyReadsAnyMore() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    assertThat(impulse.run(closed, "tail", "orders", "--from", "start")).isZero();
    assertThat(impulse.err()).isEmpty();
  }
}
