package dev.impulse.lambda;

import dev.impulse.discovery.ClassPath;
import dev.impulse.discovery.FunctionClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Searches the class path for functions, for runs of what no packaging has indexed. */
final class ClassPathSearch {

  private ClassPathSearch() {}

  /** It takes seconds, and never changes. */
  private static final class Found {
    static final Set<String> FUNCTIONS = Set.copyOf(search());
  }

  /**
   * The names of the functions' classes.
   *
   * @throws dev.impulse.discovery.DiscoveryException if an entry cannot be read
   */
  static Set<String> functions() {
    return Found.FUNCTIONS;
  }

  private static Set<String> search() {
    ClassLoader loader = Objects.requireNonNull(ClassPathSearch.class.getClassLoader());
    Set<String> functions = new TreeSet<>();
    for (Path entry : ClassPath.ofThisJvm()) {
      if (Files.exists(entry)) {
        functions.addAll(FunctionClasses.in(entry, loader));
      }
    }
    return functions;
  }
}
