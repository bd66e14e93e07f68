package dev.impulse.control;

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
import java.util.List;
import java.util.function.Consumer;

/** Sends requests to a {@link ControlServer}. */
final class ControlClient {

  private static final int CHUNK = 64 * 1024;
  private static final int CONNECT_MILLIS = 2_000;

  private final ControlFile engine;

  ControlClient(ControlFile engine) {
    this.engine = engine;
  }

  /**
   * The protocol that the server speaks.
   *
   * @throws IOException if it is not there, or another one is in its place
   */
  String protocol() throws IOException {
    try (BufferedReader reader = reader(open("/protocol"))) {
      return String.valueOf(reader.readLine());
    }
  }

  /** See {@link EngineControl#notices}. */
  List<String> notices() {
    try (BufferedReader reader = reader(open("/notices"))) {
      Answer answer = ControlJson.read(Answer.class, String.valueOf(reader.readLine()));
      return answer instanceof Answer.Notices notices ? notices.sentences() : List.of();
    } catch (IOException | JsonException e) {
      throw stopped(e);
    }
  }

  private FailureException stopped(Exception e) {
    return new FailureException(
        "the engine (process %d) has stopped in the middle: start it and ask again, what is done already is not done twice"
            .formatted(engine.process()),
        e);
  }

  /**
   * Sends a request and its stream, and then takes the answers.
   *
   * @throws FailureException if the engine cannot do it, or stops in the middle
   */
  void ask(String path, Object request, InputStream streamed, Consumer<Answer> answers) {
    try {
      HttpURLConnection connection = open(path);
      send(connection, request, streamed);
      receive(connection, answers);
    } catch (IOException | JsonException e) {
      throw stopped(e);
    }
  }

  private HttpURLConnection open(String path) throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + engine.port() + path);
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setRequestProperty(ControlServer.TOKEN_HEADER, engine.token());
    return connection;
  }

  private static void send(HttpURLConnection connection, Object request, InputStream streamed)
      throws IOException {
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(CHUNK);
    try (OutputStream out = connection.getOutputStream()) {
      out.write((ControlJson.of(request) + "\n").getBytes(UTF_8));
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
        Answer answer = ControlJson.read(Answer.class, line);
        if (answer instanceof Answer.Failed failed) {
          throw failed.exception();
        }
        ended = answer.isLast();
        answers.accept(answer);
      }
    }
    if (!ended) {
      throw new EOFException("no end of the answer");
    }
  }

  private static BufferedReader reader(HttpURLConnection connection) throws IOException {
    return new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
  }
}
