package dev.impulse.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ControlServerTest {

  private final Path folder;
  private final Engine engine;
  private final ControlServer server;

  ControlServerTest(@TempDir Path folder) {
    EngineConfig config = EngineConfig.of(folder);
    this.folder = folder;
    this.engine = Engine.open(config, List.of());
    this.server = ControlServer.start(engine, config);
  }

  @AfterEach
  void close() {
    server.close();
    engine.close();
  }

  @Test
  void whereToListenIsToldToTheOwnerAloneAndOnlyWhileItRuns() throws IOException {
    Path word = folder.resolve("engine.json");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(word)))
        .isEqualTo("rw-------");
    assertThat(ControlFile.read(folder))
        .hasValueSatisfying(file -> {
          assertThat(file.port()).isEqualTo(server.port());
          assertThat(file.process()).isEqualTo(ProcessHandle.current().pid());
        });

    server.close();
    assertThat(word).doesNotExist();
  }

  @Test
  void aRequestWithoutTheTokenIsRefused() throws IOException {
    assertThat(status(null)).isEqualTo(403);
    assertThat(status("0".repeat(64))).isEqualTo(403);
    assertThat(status(ControlFile.read(folder).orElseThrow().token())).isEqualTo(200);
  }

  private int status(@Nullable String token) throws IOException {
    URI uri = URI.create("http://127.0.0.1:%d/protocol".formatted(server.port()));
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    if (token != null) {
      connection.setRequestProperty(ControlServer.TOKEN_HEADER, token);
    }
    return connection.getResponseCode();
  }
}
