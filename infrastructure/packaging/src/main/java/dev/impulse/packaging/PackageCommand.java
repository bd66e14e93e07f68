package dev.impulse.packaging;

import dev.impulse.discovery.FunctionModule;
import dev.impulse.lambda.Functions;
import dev.impulse.spi.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the packaging. */
@Command(
    name = "package",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Packages functions for AWS Lambda: a jar of at most 12 MiB each, the folder of a container"
            + " image, and a report of sizes and licences.")
public final class PackageCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FUNCTION", description = "Which functions. Default: all.")
  private List<String> names = List.of();

  @Option(
      names = "--to",
      split = ",",
      description =
          "Where effects go: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}; a function gets"
              + " the clients that it can use.")
  private Set<Destination> destinations = Set.of(Destination.KINESIS, Destination.SESV2);

  @Option(names = "--home", hidden = true, description = "The folder of the project.")
  private Path home = Path.of("");

  private PackageCommand() {}

  /**
   * Exits with 1 if a function cannot be packaged or its jar is over 12 MiB, with 2 if it is called
   * wrongly.
   */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new PackageCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((e, line, _) -> {
              line.getErr().println(e.getMessage());
              return 1;
            })
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Path target = home.resolve("infrastructure", "packaging", "target");
    Packager packager =
        new Packager(target.resolve("lib"), target.resolve("functions"), destinations);
    List<Packaged> packaged = new ArrayList<>();
    Set<String> there = new TreeSet<>();
    for (FunctionModule module : FunctionModule.under(home.resolve("functions")).values()) {
      for (Functions function : functions(module)) {
        String name = function.classes().firstKey();
        there.add(name);
        if (names.isEmpty() || names.contains(name)) {
          packaged.add(packager.pack(module, function));
        }
      }
    }
    checkNames(there);
    report(target, packaged);
    return packaged.stream().anyMatch(Packaged::isTooLarge) ? 1 : 0;
  }

  /** The functions of a module, each by itself. */
  private static List<Functions> functions(FunctionModule module) {
    ClassLoader loader = module.withoutOwnClassPath().loader(PackageCommand.class.getClassLoader());
    return module.functions(loader).stream()
        .map(name -> Functions.of(Set.of(name), loader))
        .toList();
  }

  private void checkNames(Set<String> there) {
    for (String name : names) {
      if (!there.contains(name)) {
        throw new IllegalArgumentException(Spelling.unknown("function", name, there));
      }
    }
  }

  private static void report(Path target, List<Packaged> packaged) throws IOException {
    String report = PackageReport.of(packaged);
    Files.writeString(target.resolve("functions").resolve("report.md"), report);
    System.out.print(report);
    packaged.forEach(one ->
        System.out.printf(
            "%s: docker build %s%n", one.definition(), one.jar().resolveSibling("image")));
    System.out.println("The images are not built here: that needs Docker and their base image.");
  }
}
