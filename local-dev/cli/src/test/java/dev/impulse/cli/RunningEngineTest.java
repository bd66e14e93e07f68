package dev.impulse.cli;

import static dev.impulse.cli.SalesLines.customer;
import static dev.impulse.cli.SalesLines.order;
import static dev.impulse.cli.SalesLines.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.engine.EngineConfig;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunningEngineTest {

  private static final String NOON = "2026-03-01T12:00:00Z";

  private final Commands impulse;

  RunningEngineTest(@TempDir Path home) {
    impulse = Commands.in(home);
  }

  private RunningEngine running() {
    return RunningEngine.start(impulse.environment(), EngineConfig.of(impulse.data()));
  }

  @Test
  void aPutGoesThroughTheEngineThatRuns() {
    String file = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 1.00", NOON), "no json");
    try (RunningEngine running = running()) {
      assertThat(impulse.run("put", "payments=" + file)).isEqualTo(1);

      assertThat(impulse.outLines()).last().isEqualTo("payments    1      0        1");
      assertThat(impulse.err()).startsWith(file + ":2: ");
      assertThat(impulse.data().resolve("rejects.jsonl")).isNotEmptyFile();
      assertThat(running.engine().figures()).anySatisfy(one -> assertThat(one.handled()).isOne());
    }
  }

  @Test
  void standardInputIsStreamedToIt() {
    try (RunningEngine running = running()) {
      String lines = (payment("p1", "ann", "EUR 1.00", NOON) + "\n").repeat(5_000);

      assertThat(impulse.typing(lines).run("put", "payments=-")).isZero();

      assertThat(impulse.outLines()).last().isEqualTo("payments    1  4,999");
      assertThat(running.engine().isRunning()).isTrue();
    }
  }

  @Test
  void redriveAndDropGoThroughTheEngineThatRuns() {
    String customers = impulse.file("customers.jsonl", customer("ann", "EUR 100.00"));
    String orders = impulse.file("orders.jsonl", order("o1", "ann", "USD 1.00", NOON));
    try (RunningEngine running = running()) {
      impulse.run("put", "customers=" + customers, "orders=" + orders);

      assertThat(impulse.run("redrive", "join-ledger", "ann")).isEqualTo(1);
      assertThat(impulse.err())
          .startsWith("join-ledger has failed again for the key ann, 1 in line");
      assertThat(impulse.run("drop", "join-ledger", "ann")).isZero();
      assertThat(impulse.run("redrive", "join-ledger", "ann")).isEqualTo(1);
      assertThat(impulse.err()).startsWith("nothing is parked in join-ledger for the key 'ann'");
      assertThat(running.engine().isRunning()).isTrue();
    }
  }

  @Test
  void optionsOfAnEngineThatRunsCannotBeChanged() {
    String file = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 1.00", NOON));
    try (RunningEngine running = running()) {
      assertThat(impulse.run("put", "payments=" + file, "--durability", "power")).isEqualTo(2);
      assertThat(impulse.err())
          .startsWith("the engine that runs on %s keeps the options".formatted(impulse.data()));
      assertThat(impulse.run("put", "payments=" + file, "--max-hops", "3")).isEqualTo(2);
      assertThat(running.engine().isRunning()).isTrue();
    }
  }

  @Test
  void readingCommandsReadBesideIt() {
    String file = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 1.00", NOON));
    try (RunningEngine running = running()) {
      impulse.run("put", "payments=" + file);

      assertThat(impulse.run("streams", "--json")).isZero();
      assertThat(impulse.out()).startsWith("{\"stream\":\"payments\",\"events\":1,");
      assertThat(impulse.run("replay", "join-ledger")).isZero();
      assertThat(running.engine().isRunning()).isTrue();
    }
  }

  @Test
  void theWordOfAnEngineThatWasKilledIsNotBelieved() throws IOException {
    String file = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 1.00", NOON));
    Files.createDirectories(impulse.data());
    leaveWordOf(unusedPort());

    assertThat(impulse.run("put", "payments=" + file)).isZero();
    assertThat(impulse.data().resolve("engine.json")).doesNotExist();
  }

  @Test
  void theWordOfAnotherEngineAtTheSamePortIsNotBelieved() throws IOException {
    String file = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 1.00", NOON));
    EngineConfig elsewhere = EngineConfig.of(impulse.home.resolve("elsewhere"));
    try (RunningEngine other = RunningEngine.start(impulse.environment(), elsewhere)) {
      impulse.run("put", "payments=" + file);
      leaveWordOf(other.port());

      assertThat(impulse.run("put", "payments=" + file)).isZero();

      assertThat(other.engine().figures()).allSatisfy(one -> assertThat(one.handled()).isZero());
    }
  }

  private void leaveWordOf(int port) throws IOException {
    String word = "{\"process\":1,\"port\":%d,\"token\":\"%s\"}".formatted(port, "0".repeat(64));
    Files.writeString(impulse.data().resolve("engine.json"), word);
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aSecondEngineOnAFolderIsRefused() {
    try (RunningEngine running = running()) {
      assertThat(impulse.run("dev")).isEqualTo(1);
      assertThat(impulse.err())
          .isEqualTo(
              "another engine (process %d) uses %s: stop it, or name another folder by --data\n"
                  .formatted(ProcessHandle.current().pid(), impulse.data()));
      assertThat(running.engine().isRunning()).isTrue();
    }
  }

  @Test
  void anEngineThatTakesNoRequestsIsSaidToBeInTheWay() throws IOException {
    String file = impulse.file("payments.jsonl", payment("p1", "ann", "EUR 1.00", NOON));
    try (RunningEngine running = running()) {
      Files.delete(impulse.data().resolve("engine.json"));

      assertThat(impulse.run("put", "payments=" + file)).isEqualTo(1);
      assertThat(impulse.err()).startsWith("another engine (process ");
      assertThat(running.engine().isRunning()).isTrue();
    }
  }
}
