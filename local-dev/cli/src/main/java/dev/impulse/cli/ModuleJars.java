package dev.impulse.cli;

import dev.impulse.control.FailureException;
import dev.impulse.discovery.FunctionModule;
import dev.impulse.engine.LoadedModule;
import dev.impulse.engine.ModuleLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The modules of functions as a build left them: the newest jar in the {@code target} folder of
 * each folder under {@code functions}. A module whose jar is gone, as it is for a moment in a clean
 * build, stays as it was.
 */
final class ModuleJars implements ModuleSource {

  /** What a rebuilt module differs in. */
  private record Build(FunctionModule module, List<FileStamp> files) {

    static Build of(FunctionModule module) {
      return new Build(module, module.files().stream().map(FileStamp::of).toList());
    }
  }

  private record FileStamp(long modified, long size) {

    static FileStamp of(Path file) {
      try {
        return new FileStamp(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
      } catch (IOException e) {
        return new FileStamp(0, 0);
      }
    }
  }

  private record Loaded(Build build, LoadedModule module) {}

  private final Path functions;
  private final Map<String, Loaded> loaded = new TreeMap<>();
  private final Map<String, Build> named = new HashMap<>();
  private Map<String, Build> seen = Map.of();

  ModuleJars(Path home) {
    this.functions = home.resolve("functions");
  }

  @Override
  public List<LoadedModule> load() {
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
      LoadedModule module = ModuleLoader.load(build.module, copies());
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
    FunctionModule.under(functions).forEach((name, module) -> builds.put(name, Build.of(module)));
    return builds;
  }
}
