package dev.impulse.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lambda's Runtime API, as far as its Java client asks for it. Every answer has a Content-Type: the
 * client ends its JVM without one.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
public final class RuntimeApi implements AutoCloseable {

  private static final String ROOT = "/2018-06-01/runtime/";

  /** An event for the client, and when the function times out. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Invocation(byte[] event, long deadlineMillis) {}

  /** What the client has posted. */
  public record Posted(String path, String body) {}

  private final HttpServer server;
  private final BlockingQueue<Invocation> next = new LinkedBlockingQueue<>();
  private final BlockingQueue<Posted> posted = new LinkedBlockingQueue<>();

  /**
   * Starts it.
   *
   * @param port 0 for any that is free
   */
  public RuntimeApi(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(ROOT, this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** Its host and port. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Has the client invoked with an event next. */
  public void invoke(byte[] event, long millisLeft) {
    next.add(new Invocation(event, System.currentTimeMillis() + millisLeft));
  }

  /** What the client posts next: waits for it. */
  public Posted posted() {
    try {
      return posted.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the client", e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(ROOT.length());
    byte[] body = exchange.getRequestBody().readAllBytes();
    switch (path) {
      case "invocation/next" -> giveNext(exchange);
      case "restore/next" -> {
        reply(exchange, 200, new byte[0]);
        posted.add(new Posted(path, ""));
      }
      default -> {
        reply(exchange, 202, "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
        posted.add(new Posted(path, new String(body, StandardCharsets.UTF_8)));
      }
    }
  }

  private void giveNext(HttpExchange exchange) throws IOException {
    try {
      Invocation invocation = next.take();
      var headers = exchange.getResponseHeaders();
      headers.set("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
      headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadlineMillis));
      headers.set(
          "Lambda-Runtime-Invoked-Function-Arn",
          "arn:aws:lambda:eu-central-1:123456789012:function:join-ledger");
      headers.set(
          "Lambda-Runtime-Trace-Id",
          "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1");
      reply(exchange, 200, invocation.event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
