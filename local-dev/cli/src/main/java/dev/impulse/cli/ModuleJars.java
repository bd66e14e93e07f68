package dev.impulse.cli;

import dev.impulse.control.FailureException;
import dev.impulse.engine.FunctionJars;
import dev.impulse.engine.FunctionsModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The modules of functions as a build left them: the newest jar in the {@code target} folder of
 * each folder under {@code functions}. A module whose jar is gone, as it is for a moment in a clean
 * build, stays as it was.
 */
final class ModuleJars implements FunctionModules {

  private static final Set<String> NOT_FUNCTIONS = Set.of("sources", "javadoc", "tests");

  /** What a rebuilt jar differs in. */
  private record Build(Path jar, long modified, long size) {

    static Build of(Path jar) {
      try {
        return new Build(jar, Files.getLastModifiedTime(jar).toMillis(), Files.size(jar));
      } catch (IOException e) {
        return new Build(jar, 0, 0);
      }
    }
  }

  private record Loaded(Build build, FunctionsModule module) {}

  private final Path functions;
  private final Map<String, Loaded> loaded = new TreeMap<>();
  private final Map<String, Build> named = new HashMap<>();
  private Map<String, Build> seen = Map.of();

  ModuleJars(Path home) {
    this.functions = home.resolve("functions");
  }

  @Override
  public List<FunctionsModule> load() {
    builds().forEach(this::load);
    if (loaded.isEmpty()) {
      throw new FailureException(
          "there are no functions in %s: './impulse build' builds them".formatted(functions));
    }
    return loaded.values().stream().map(Loaded::module).toList();
  }

  private void load(String name, Build build) {
    named.put(name, build);
    Loaded before = loaded.get(name);
    if (before == null || !before.build.equals(build)) {
      FunctionsModule module = FunctionJars.load(List.of(build.jar), copies()).getFirst();
      loaded.put(name, new Loaded(build, module));
    }
  }

  private static Path copies() {
    try {
      Path copies = Files.createTempDirectory("impulse-functions-");
      copies.toFile().deleteOnExit();
      return copies;
    } catch (IOException e) {
      throw new FailureException("cannot make a folder for copies of jars: " + e, e);
    }
  }

  /**
   * A jar that is still being written is named once it has not changed from one call to the next.
   */
  @Override
  public Set<String> rebuilt() {
    Map<String, Build> now = builds();
    Set<String> rebuilt = new TreeSet<>();
    now.forEach((name, build) -> {
      if (build.equals(seen.get(name)) && !build.equals(named.put(name, build))) {
        rebuilt.add(name);
      }
    });
    seen = now;
    return rebuilt;
  }

  private Map<String, Build> builds() {
    Map<String, Build> builds = new TreeMap<>();
    for (Path module : in(functions)) {
      in(module.resolve("target")).stream()
          .filter(ModuleJars::holdsFunctions)
          .map(Build::of)
          .max((one, other) -> Long.compare(one.modified, other.modified))
          .ifPresent(build -> builds.put(module.getFileName().toString(), build));
    }
    return builds;
  }

  private static boolean holdsFunctions(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jar")
        && NOT_FUNCTIONS.stream().noneMatch(kind -> name.endsWith("-" + kind + ".jar"));
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
}
