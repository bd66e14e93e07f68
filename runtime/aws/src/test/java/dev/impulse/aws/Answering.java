package dev.impulse.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * An endpoint that gives prepared answers, the last one for ever: what no emulator does on demand.
 */
final class Answering implements AutoCloseable {

  /** An answer; of status 0 the connection is cut once the request has been read. */
  record Answer(int status, String body) {}

  private final HttpServer server;
  private final List<Answer> answers;
  private final AtomicInteger requests = new AtomicInteger();
  private final List<String> bodies = new CopyOnWriteArrayList<>();

  Answering(Answer... answers) throws IOException {
    this.answers = List.of(answers);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Answer answer = answers.get(Math.min(requests.getAndIncrement(), answers.size() - 1));
    if (answer.status == 0) {
      exchange.close();
      return;
    }
    byte[] body = answer.body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(answer.status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  AwsClients clients() {
    return AwsClients.of(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        Region.EU_CENTRAL_1,
        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
        4);
  }

  int requests() {
    return requests.get();
  }

  /** What was asked, in order. */
  List<String> bodies() {
    return bodies;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
