package dev.impulse.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A module of functions as a build left it.
 *
 * @param code its jar, or the folder of its class files
 * @param libraries what it was built with and needs to run, runtime and model among them
 */
public record FunctionModule(Path code, List<Path> libraries) {

  /** The file beside the code in which the build writes the class path of the module. */
  public static final String CLASS_PATH = "class-path";

  private static final Set<String> NOT_FUNCTIONS = Set.of("sources", "javadoc", "tests");

  /**
   * The module of this code. Where no build has written its class path it has no libraries.
   *
   * @throws DiscoveryException if the class path cannot be read
   */
  public static FunctionModule of(Path code) {
    Path classPath = code.resolveSibling(CLASS_PATH);
    try {
      return new FunctionModule(
          code,
          Files.exists(classPath) ? ClassPath.entries(Files.readString(classPath)) : List.of());
    } catch (IOException e) {
      throw new DiscoveryException("cannot read %s: %s".formatted(classPath, e), e);
    }
  }

  /**
   * The modules under a folder, by the names of their folders: of each the newest jar in its {@code
   * target}. A folder without one is none.
   */
  public static SortedMap<String, FunctionModule> under(Path folder) {
    SortedMap<String, FunctionModule> modules = new TreeMap<>();
    for (Path module : in(folder)) {
      in(module.resolve("target")).stream()
          .filter(FunctionModule::isCode)
          .max((one, other) -> modified(one).compareTo(modified(other)))
          .ifPresent(jar -> modules.put(module.getFileName().toString(), of(jar)));
    }
    return modules;
  }

  private static boolean isCode(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jar")
        && NOT_FUNCTIONS.stream().noneMatch(kind -> name.endsWith("-" + kind + ".jar"));
  }

  /** A file that is gone meanwhile is older than all. */
  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** For messages. */
  public String name() {
    return code.getFileName().toString();
  }

  /** The code and the libraries. */
  public List<Path> files() {
    return Stream.concat(Stream.of(code), libraries.stream()).toList();
  }

  /** The same module without the libraries that its host has itself: jars of the same name. */
  public FunctionModule without(Collection<Path> ofHost) {
    List<Path> names = ofHost.stream().map(Path::getFileName).toList();
    return new FunctionModule(
        code,
        libraries.stream().filter(library -> !names.contains(library.getFileName())).toList());
  }

  /** The same module without what the class path of this JVM has. */
  public FunctionModule withoutOwnClassPath() {
    return without(ClassPath.ofThisJvm());
  }

  /** A class loader for the module, see {@link ModuleClassLoader}. */
  public ClassLoader loader(ClassLoader host) {
    return ModuleClassLoader.of(this, host);
  }

  /**
   * The names of its functions' classes.
   *
   * @param loader that of the module
   * @throws DiscoveryException if the code cannot be read
   */
  public SortedSet<String> functions(ClassLoader loader) {
    return FunctionClasses.in(code, loader);
  }
}
