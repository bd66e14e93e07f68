package dev.impulse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.json.JsonException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An engine of another process, behind its {@link ControlServer}. */
final class RemoteControl implements EngineControl {

  private static final int CHUNK = 64 * 1024;
  private static final int CONNECT_MILLIS = 2_000;

  private final ControlFile engine;

  private RemoteControl(ControlFile engine) {
    this.engine = engine;
  }

  /**
   * The engine that runs on a folder; empty if there is none.
   *
   * @throws FailureException if it does not understand this version
   */
  static Optional<RemoteControl> to(Path folder) {
    return ControlFile.read(folder).map(RemoteControl::new).filter(RemoteControl::isThere);
  }

  private boolean isThere() {
    String protocol;
    try {
      protocol = String.join("", lines(open("/protocol")));
    } catch (IOException e) {
      return false;
    }
    if (!protocol.equals(ControlServer.PROTOCOL)) {
      throw new FailureException(
          "the engine that runs (process %d) is of another version of Impulse: stop it and start it again"
              .formatted(engine.process()));
    }
    return true;
  }

  private HttpURLConnection open(String path) throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + engine.port() + path);
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setRequestProperty(ControlServer.TOKEN_HEADER, engine.token());
    return connection;
  }

  private static List<String> lines(HttpURLConnection connection) throws IOException {
    try (BufferedReader reader = reader(connection)) {
      return reader.readAllLines();
    }
  }

  private static BufferedReader reader(HttpURLConnection connection) throws IOException {
    return new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
  }

  @Override
  public void put(PutRequest request, InputStream standardInput, Consumer<Answer> answers) {
    List<PutSource> pipes = request.sources().stream().filter(RemoteControl::isPipe).toList();
    if (pipes.size() > 1) {
      throw new UsageException(
          "while an engine runs, only one of %s can be put at a time: the others must be files"
              .formatted(pipes.stream().map(PutSource::name).toList()));
    }
    if (pipes.isEmpty()) {
      ask("/put", request, InputStream.nullInputStream(), answers);
    } else {
      putStreamed(request, pipes.getFirst(), standardInput, answers);
    }
  }

  private static boolean isPipe(PutSource source) {
    return source.path() == null || !Files.isRegularFile(Path.of(source.path()));
  }

  /** Answers come when everything was read: until then nobody listens to progress. */
  private void putStreamed(
      PutRequest request, PutSource pipe, InputStream standardInput, Consumer<Answer> answers) {
    List<PutSource> sources =
        request.sources().stream().map(one -> one.equals(pipe) ? one.streamed() : one).toList();
    PutRequest quiet = new PutRequest(sources, false);
    try (InputStream in =
        pipe.path() == null ? standardInput : Files.newInputStream(Path.of(pipe.path()))) {
      ask("/put", quiet, in, answers);
    } catch (IOException e) {
      throw new FailureException("cannot read %s: %s".formatted(pipe.name(), e), e);
    }
  }

  @Override
  public int redrive(KeyRequest request) {
    return askOne("/redrive", request);
  }

  @Override
  public int drop(KeyRequest request) {
    return askOne("/drop", request);
  }

  private int askOne(String path, KeyRequest request) {
    int[] left = {0};
    ask(
        path,
        request,
        InputStream.nullInputStream(),
        answer -> {
          if (answer instanceof Answer.Redriven redriven) {
            left[0] = redriven.left();
          }
        });
    return left[0];
  }

  private void ask(String path, Object request, InputStream streamed, Consumer<Answer> answers) {
    try {
      HttpURLConnection connection = open(path);
      send(connection, request, streamed);
      receive(connection, answers);
    } catch (IOException | JsonException e) {
      throw new FailureException(
          "the engine (process %d) has stopped in the middle: start it and ask again, what is done already is not done twice"
              .formatted(engine.process()),
          e);
    }
  }

  private static void send(HttpURLConnection connection, Object request, InputStream streamed)
      throws IOException {
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(CHUNK);
    try (OutputStream out = connection.getOutputStream()) {
      out.write((JsonLines.of(request) + "\n").getBytes(UTF_8));
      byte[] chunk = new byte[CHUNK];
      for (int read = streamed.read(chunk); read >= 0; read = streamed.read(chunk)) {
        out.write(chunk, 0, read);
        if (streamed.available() == 0) {
          out.flush();
        }
      }
    }
  }

  private static void receive(HttpURLConnection connection, Consumer<Answer> answers)
      throws IOException {
    boolean ended = false;
    try (BufferedReader reader = reader(connection)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Answer answer = JsonLines.read(Answer.class, line);
        if (answer instanceof Answer.Failed failed) {
          throw new FailureException(failed.message());
        }
        ended = answer instanceof Answer.Finished || answer instanceof Answer.Redriven;
        answers.accept(answer);
      }
    }
    if (!ended) {
      throw new EOFException("no end of the answer");
    }
  }

  @Override
  public void close() {}
}
