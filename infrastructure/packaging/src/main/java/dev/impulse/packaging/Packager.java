package dev.impulse.packaging;

import dev.impulse.Definition;
import dev.impulse.Settings;
import dev.impulse.discovery.FunctionModule;
import dev.impulse.lambda.FunctionIndex;
import dev.impulse.lambda.Functions;
import dev.impulse.spi.DefinedFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Packages functions, each into a folder of its name: its jar, the folder of its image. */
final class Packager {

  private static final Set<String> OF_IMAGE =
      Set.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-serialization",
          "utils-lite");

  private final List<Library> libraries;
  private final Path target;
  private final Collection<Destination> destinations;

  /**
   * @param lib the folder of all libraries
   * @param target where the folders of the functions go
   */
  Packager(Path lib, Path target, Collection<Destination> destinations) throws IOException {
    try (Stream<Path> jars = Files.list(lib)) {
      this.libraries = jars.sorted().map(Library::of).toList();
    }
    this.target = target;
    this.destinations = destinations;
  }

  /**
   * Packages a function.
   *
   * @param module whose libraries it needs, too
   * @param function it alone
   */
  Packaged pack(FunctionModule module, Functions function) throws IOException {
    DefinedFunction defined = function.only(Settings.defaults());
    Definition definition = defined.definition();
    List<Library> parts = Library.newest(libraries(module), parts(definition));
    Path folder = Files.createDirectories(target.resolve(definition.name()));
    Path jar = folder.resolve(definition.name() + ".jar");
    Trimmed sdk = write(jar, module, function, parts);
    ImageFolder.write(folder.resolve("image"), definition.name(), jar, ofImage());
    return new Packaged(defined, jar, Files.size(jar), sdk, parts);
  }

  private static List<Library> libraries(FunctionModule module) {
    return module.libraries().stream().map(Library::of).toList();
  }

  private List<Library> parts(Definition definition) {
    Parts parts = Parts.of(definition, destinations);
    return libraries.stream().filter(parts::has).toList();
  }

  private static Trimmed write(
      Path jar, FunctionModule module, Functions function, List<Library> parts) throws IOException {
    DeployableJar deployable = new DeployableJar();
    deployable.add(module.code());
    for (Library library : parts) {
      deployable.add(library.jar());
    }
    deployable.index(FunctionIndex.text(function));
    Trimmed sdk = deployable.trim();
    deployable.write(jar);
    return sdk;
  }

  private List<Path> ofImage() {
    List<Path> jars = new ArrayList<>();
    libraries.stream()
        .filter(library -> OF_IMAGE.contains(library.name()))
        .forEach(library -> jars.add(library.jar()));
    return jars;
  }
}
