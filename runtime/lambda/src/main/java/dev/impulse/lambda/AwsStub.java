package dev.impulse.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** InvocationDispatcher for AWS in a rehearsal: there is no item, and everything is taken. */
public final class AwsStub implements AutoCloseable {

  private static final byte[] DONE = "{}".getBytes(StandardCharsets.UTF_8);
  private static final String PUT_RECORDS = "Kinesis_20131202.PutRecords";

  private final HttpServer server;

  private AwsStub(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param port 0 for any that is free
   */
  public static AwsStub start(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", AwsStub::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return new AwsStub(server);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] request = exchange.getRequestBody().readAllBytes();
    byte[] body = isPutRecords(exchange) ? PutRecordsStub.to(request) : DONE;
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    exchange.getResponseHeaders().set("Content-Type", String.valueOf(type));
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static boolean isPutRecords(HttpExchange exchange) {
    return PUT_RECORDS.equals(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
  }

  /** Where it answers. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
