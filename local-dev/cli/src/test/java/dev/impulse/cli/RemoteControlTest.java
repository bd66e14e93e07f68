package dev.impulse.cli;

import static dev.impulse.cli.SalesLines.payment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RemoteControlTest {

  private static final long PROCESS = 4711;

  private final Commands impulse;
  private final HttpServer server;

  RemoteControlTest(@TempDir Path home) throws IOException {
    impulse = Commands.in(home);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void somethingListensWhereAnEngineHasLeftWord() throws IOException {
    Files.createDirectories(impulse.data());
    new ControlFile(PROCESS, server.getAddress().getPort(), "token").write(impulse.data());
    server.start();
  }

  private void answers(String path, String answer) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(answer.getBytes(UTF_8));
          }
        });
  }

  @AfterEach
  void stops() {
    server.stop(0);
  }

  private int put() {
    String line = payment("p1", "ann", "EUR 1.00", "2026-03-01T12:00:00Z");
    return impulse.run("put", "payments=" + impulse.file("payments.jsonl", line));
  }

  @Test
  void anEngineOfAnotherVersionIsSaidToBeOne() {
    answers("/protocol", "0\n");

    assertThat(put()).isEqualTo(1);
    assertThat(impulse.err())
        .isEqualTo(
            "the engine that runs (process 4711) is of another version of Impulse: stop it and"
                + " start it again\n");
  }

  @Test
  void anEngineThatStopsInTheMiddleIsSaidToHaveStopped() {
    answers("/protocol", ControlServer.PROTOCOL + "\n");
    answers("/notices", "{\"@type\":\"notices\",\"sentences\":[]}\n");
    answers("/put", "{\"@type\":\"progress\",\"put\":1,\"refused\":0}\n{\"@type\":\"fini");

    assertThat(put()).isEqualTo(1);
    assertThat(impulse.err())
        .startsWith("the engine (process 4711) has stopped in the middle: start it and ask again");
  }

  @Test
  void whatTheEngineCannotDoIsToldInItsWords() {
    answers("/protocol", ControlServer.PROTOCOL + "\n");
    answers("/notices", "{\"@type\":\"notices\",\"sentences\":[]}\n");
    answers("/put", "{\"@type\":\"failed\",\"message\":\"the engine is closed\"}\n");

    assertThat(put()).isEqualTo(1);
    assertThat(impulse.err()).isEqualTo("the engine is closed\n");
  }

  @Test
  void whateverElseListensThereIsNoEngine() {
    assertThat(put()).isZero();
  }
}
