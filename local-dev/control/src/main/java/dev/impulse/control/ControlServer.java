package dev.impulse.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Lets other processes of the same user ask an engine of this one: over loopback, with a token that
 * only the user can read.
 *
 * <p>A request is a line of JSON, and behind it what is streamed; the answer is lines of JSON.
 */
public final class ControlServer implements AutoCloseable {

  /**
   * Raised when requests or answers change, so that two versions do not misunderstand each other.
   */
  static final String PROTOCOL = "3";

  static final String TOKEN_HEADER = "Impulse-Token";

  private static final int FORBIDDEN = 403;
  private static final int OK = 200;
  private static final int TOKEN_BYTES = 32;

  private final EngineControl control;
  private final Path folder;
  private final String token = token();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private ControlServer(EngineControl control, Path folder) throws IOException {
    this.control = control;
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
  }

  /** Listens for an engine, and leaves word in its data folder until closed. */
  public static ControlServer start(Engine engine, EngineConfig config) {
    try {
      EngineControl control = new LocalControl(engine, config);
      ControlServer started = new ControlServer(control, config.folder());
      started.server.start();
      long process = ProcessHandle.current().pid();
      new ControlFile(process, started.port(), started.token).write(config.folder());
      return started;
    } catch (IOException e) {
      throw new FailureException("cannot listen on loopback: " + e, e);
    }
  }

  private static String token() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isAllowed(exchange)) {
        exchange.sendResponseHeaders(FORBIDDEN, -1);
        return;
      }
      InputStream in = new BufferedInputStream(exchange.getRequestBody());
      exchange.sendResponseHeaders(OK, 0);
      answer(exchange.getRequestURI().getPath(), in, exchange.getResponseBody());
    }
  }

  private boolean isAllowed(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst(TOKEN_HEADER);
    return given != null && MessageDigest.isEqual(given.getBytes(UTF_8), token.getBytes(UTF_8));
  }

  private void answer(String path, InputStream in, OutputStream out) {
    Consumer<Answer> answers = answer -> write(answer, out);
    try {
      switch (path) {
        case "/protocol" -> writeLine(PROTOCOL, out);
        case "/notices" -> answers.accept(new Answer.Notices(control.notices()));
        case "/put" -> control.put(put(in), in, () -> false, answers);
        case "/rebuild" ->
            control.rebuild(ControlJson.read(RebuildRequest.class, line(in)), answers);
        case "/redrive" -> answers.accept(new Answer.Redriven(control.redrive(key(in))));
        case "/drop" -> answers.accept(new Answer.Redriven(control.drop(key(in))));
        default -> answers.accept(new Answer.Failed("there is nothing at " + path, false));
      }
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      answers.accept(new Answer.Failed(ErrorMessage.of(e), e instanceof UsageException));
    }
  }

  private static PutRequest put(InputStream in) {
    return ControlJson.read(PutRequest.class, line(in));
  }

  private static KeyRequest key(InputStream in) {
    return ControlJson.read(KeyRequest.class, line(in));
  }

  private static String line(InputStream in) {
    try {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
        line.write(next);
      }
      return line.toString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Answer answer, OutputStream out) {
    writeLine(ControlJson.of(Answer.class, answer), out);
  }

  private static void writeLine(String line, OutputStream out) {
    try {
      out.write((line + "\n").getBytes(UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    ControlFile.delete(folder);
    server.stop(0);
    threads.shutdownNow();
  }
}
