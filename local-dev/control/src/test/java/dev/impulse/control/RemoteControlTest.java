package dev.impulse.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RemoteControlTest {

  private final Path folder;
  private final HttpServer server;

  /** Something listens where an engine has left word. */
  RemoteControlTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    new ControlFile(4711, server.getAddress().getPort(), "token").write(folder);
    server.start();
  }

  @AfterEach
  void stops() {
    server.stop(0);
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

  private int redrive() {
    Optional<EngineControl> running = EngineControl.running(folder);
    return running.orElseThrow().redrive(new KeyRequest("join-ledger", "ann"));
  }

  @Test
  void anEngineOfAnotherVersionIsSaidToBeOne() {
    answers("/protocol", "0\n");

    assertThatThrownBy(() -> EngineControl.running(folder))
        .isInstanceOf(FailureException.class)
        .hasMessage(
            "the engine that runs (process 4711) is of another version of Impulse: stop it and"
                + " start it again");
  }

  @Test
  void anEngineThatStopsInTheMiddleIsSaidToHaveStopped() {
    answers("/protocol", ControlServer.PROTOCOL + "\n");
    answers("/redrive", "{\"@type\":\"redri");

    assertThatThrownBy(this::redrive)
        .isInstanceOf(FailureException.class)
        .hasMessageStartingWith(
            "the engine (process 4711) has stopped in the middle: start it and ask again");
  }

  @Test
  void whatTheEngineCannotDoIsToldInItsWords() {
    answers("/protocol", ControlServer.PROTOCOL + "\n");
    answers("/redrive", "{\"@type\":\"failed\",\"message\":\"the engine is closed\"}\n");

    assertThatThrownBy(this::redrive)
        .isInstanceOf(FailureException.class)
        .hasMessage("the engine is closed");
  }

  @Test
  void whateverElseListensThereIsNoEngine() {
    assertThat(EngineControl.running(folder)).isEmpty();
  }
}
