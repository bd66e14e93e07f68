package dev.impulse.packaging;

import dev.impulse.EventFunction;
import dev.impulse.discovery.FunctionModule;
import dev.impulse.lambda.Functions;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A function as {@code ./impulse package} makes it, with the clients of all destinations but Kafka,
 * and runs of it in a JVM that has nothing else.
 */
record PackagedFunction(Packaged packaged, Path folder) {

  /** After that a run is ended: what is packaged wrongly may wait for ever. */
  private static final int MINUTES_TO_HANG = 3;

  /** Packages a function of a module that has been built. */
  static PackagedFunction of(Class<? extends EventFunction> function, Path folder)
      throws IOException, URISyntaxException {
    Path module = Path.of(function.getProtectionDomain().getCodeSource().getLocation().toURI());
    Functions only = Functions.of(Set.of(function.getName()), function.getClassLoader());
    return of(FunctionModule.of(module), only, folder);
  }

  static PackagedFunction of(FunctionModule module, Functions only, Path folder)
      throws IOException {
    Packager packager =
        new Packager(
            Path.of("target", "lib"), folder, EnumSet.complementOf(EnumSet.of(Destination.KAFKA)));
    return new PackagedFunction(packager.pack(module, only), folder);
  }

  Path jar() {
    return packaged.jar();
  }

  /** The jars of which it is made. */
  List<Path> libraries() {
    return packaged.libraries().stream().map(Library::jar).toList();
  }

  /** Invokes the function with events, one after another. */
  Run invoke(Map<String, String> environment, String... events)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("dev.impulse.lambda.InvokeFile"));
    for (String event : events) {
      Path file = Files.createTempFile(folder, "event", ".json");
      arguments.add(Files.writeString(file, event).toString());
    }
    // moto speaks Kinesis in JSON only.
    return run(List.of("-Daws.cborEnabled=false", "-cp", jar().toString()), arguments, environment);
  }

  /** Rehearses under Lambda's own runtime client, as the building of the image does. */
  Run rehearse(Map<String, String> environment) throws IOException, InterruptedException {
    return run(
        List.of("-cp", String.join(":", jars(jar().resolveSibling("image")))),
        List.of("dev.impulse.lambda.Recording"),
        environment);
  }

  private static List<String> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).filter(file -> file.endsWith(".jar")).sorted().toList();
    }
  }

  private Run run(List<String> options, List<String> arguments, Map<String, String> environment)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.addAll(arguments);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path log = Files.createTempFile(folder, "log", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.to(out.toFile()))
            .redirectError(Redirect.to(log.toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(MINUTES_TO_HANG, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    return new Run(
        process.exitValue(), Files.readString(out).lines().toList(), Files.readString(log));
  }

  /**
   * How a run ended.
   *
   * @param responses what was printed, a line an event
   */
  record Run(int exit, List<String> responses, String log) {}
}
