package dev.impulse.cli;

import dev.impulse.engine.EngineConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Runs commands once after a build, on a data folder of their own. The JVM that does it records
 * what they need in an AOT cache, and from then on commands start sooner.
 */
final class TrainingRun {

  private static final String[][] COMMANDS = {
    {"--help"},
    {"put", "--help"},
    {"put", "customers=-"},
    {"streams"},
    {"functions"},
    {"failures"},
    {"conflicts"},
    {"inbox"},
    {"view", "join-ledger", "1"},
    {"tail", "customers", "--from", "start", "--count", "1"},
    {"replay", "join-ledger"},
    {"rebuild", "join-ledger"}
  };

  private static final String CUSTOMER =
      """
      {"id":"1","name":"Ann","email":"ann@example.com","creditLimit":"EUR 1.00","since":"2026-01-01T00:00:00Z"}
      """;

  private final Path home;
  private final Path data;

  private TrainingRun(Path home, Path data) {
    this.home = home;
    this.data = data;
  }

  /** Needs the folder where the jars are; unpacks SQLite's library there, or each start would. */
  public static void main(String[] arguments) throws IOException {
    Path jars = Path.of(arguments[0]);
    unpackSqlite(jars);
    Path data = Files.createTempDirectory(jars, "training-");
    try {
      new TrainingRun(Path.of(System.getProperty("impulse.home")), data).run();
    } finally {
      delete(data);
    }
  }

  private static void unpackSqlite(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
      Files.copy(
          Objects.requireNonNull(library, resource),
          folder.resolve(name),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void run() {
    Environment environment = environment();
    try (RunningEngine running = RunningEngine.start(environment, EngineConfig.of(data))) {
      running.engine().settle();
      run("put", "customers=-");
    }
    for (String[] command : COMMANDS) {
      run(command);
    }
  }

  private void run(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    Collections.addAll(arguments, "--data", data.toString());
    Main.run(environment(), arguments.toArray(String[]::new));
  }

  private Environment environment() {
    InputStream in = new ByteArrayInputStream(CUSTOMER.getBytes(StandardCharsets.UTF_8));
    OutputStream nowhere = OutputStream.nullOutputStream();
    PrintStream err = new PrintStream(nowhere, false, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(in, new Output(nowhere), err, true);
    return new Environment(home, new ModuleJars(home), terminal);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
