package dev.impulse.cli;

import static dev.impulse.cli.SalesLines.customer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DevCommandTest {

  private final Commands impulse;
  private final Commands dev;
  private final FunctionsProject project;
  private final CompletableFuture<Integer> end = new CompletableFuture<>();
  private final PipedOutputStream out = new PipedOutputStream();
  private final BufferedReader said;
  private final Thread thread;

  DevCommandTest(@TempDir Path home) throws IOException {
    impulse = Commands.overJarsIn(home);
    dev = Commands.overJarsIn(home);
    project = new FunctionsProject(home);
    said = new BufferedReader(new InputStreamReader(new PipedInputStream(out), UTF_8));
    thread = Thread.ofPlatform().unstarted(() -> end.complete(dev.run(out, "dev")));
  }

  @BeforeEach
  void isRunning() throws IOException {
    project.buildGreeting("Hello");
    thread.start();
    assertThat(said.readLine()).isEqualTo("customers → [send-greetings] ✉ AT_MOST_ONCE");
    assertThat(said.readLine()).isEmpty();
    assertThat(said.readLine())
        .startsWith("ready: put, import, redrive, drop and rebuild reach it on 127.0.0.1:");
  }

  @AfterEach
  void stopsClean() throws IOException {
    thread.interrupt();
    assertThat(said.readLine()).isEqualTo("stopping");
    assertThat(said.readLine()).isEqualTo("stopped: everything that was taken is committed");
    assertThat(end.join()).isZero();
  }

  @Test
  void aRebuiltModuleIsTakenOverWithoutARestart() throws IOException {
    put("ann");
    project.buildGreeting("Good morning");
    assertThat(said.readLine()).isEqualTo("reloaded greetings");
    put("bob");

    impulse.run("inbox");
    assertThat(impulse.outLines())
        .extracting(line -> line.replaceAll(".*Z  ", ""))
        .containsExactly("ann@example.com  Hello", "bob@example.com  Good morning");
  }

  @Test
  void afterAFixARedriveMakesUpForWhatWasParked() throws IOException {
    project.buildFaulty();
    said.readLine();
    put("ann");
    impulse.run("failures");
    assertThat(impulse.out()).contains("java.lang.IllegalStateException: no greeting for Ann");

    project.buildGreeting("Hello again");
    said.readLine();

    assertThat(impulse.run("redrive", "send-greetings", "ann")).isZero();
    impulse.run("inbox");
    assertThat(impulse.out()).endsWith("Z  ann@example.com  Hello again\n");
    impulse.run("failures");
    assertThat(impulse.out()).isEqualTo("nothing is parked\n");
  }

  @Test
  void aBrokenBuildIsToldAndTheFunctionsOfBeforeGoOn() throws IOException {
    project.buildBroken();
    while (dev.err().isEmpty()) {
      put("ann");
    }
    assertThat(dev.err())
        .startsWith("cannot reload greetings, the functions of before go on: cannot read");

    project.buildGreeting("Good morning");
    assertThat(said.readLine()).isEqualTo("reloaded greetings");
  }

  private void put(String id) {
    String file = impulse.file("customers.jsonl", customer(id, "EUR 1.00"));
    assertThat(impulse.run("put", "customers=" + file)).isZero();
  }
}
