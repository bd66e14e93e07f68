package dev.impulse.lambda;

import dev.impulse.discovery.FunctionClasses;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Searches the class path for functions, for runs of what no packaging has indexed. */
final class ClassPath {

  private ClassPath() {}

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
    ClassLoader loader = Objects.requireNonNull(ClassPath.class.getClassLoader());
    Set<String> functions = new TreeSet<>();
    Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .filter(Files::exists)
        .forEach(entry -> functions.addAll(FunctionClasses.in(entry, loader)));
    return functions;
  }
}
