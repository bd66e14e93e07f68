package dev.impulse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function whose start is measured.
 *
 * @param handler as Lambda is given it
 * @param classPath the jars of the function and of Lambda's runtime interface client
 */
record ColdStartSubject(String name, String handler, String classPath) {

  /** The ones there are, as the build has left them. */
  static List<ColdStartSubject> of(Path home) throws IOException {
    return List.of(
        new ColdStartSubject(
            "Impulse",
            "dev.impulse.lambda.FunctionHandler",
            jars(home.resolve("infrastructure/packaging/target/functions/join-ledger/image"))),
        new ColdStartSubject(
            "Micronaut's defaults",
            "dev.impulse.benchmarks.lambda.baseline.CustomersHandler",
            jars(home.resolve("benchmarks/lambda-baseline/target/lib"))
                + ":"
                + jars(home.resolve("benchmarks/lambda-baseline/target"))));
  }

  private static String jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.toAbsolutePath().normalize().toString())
          .filter(file -> file.endsWith(".jar"))
          .sorted()
          .collect(Collectors.joining(":"));
    }
  }
}
