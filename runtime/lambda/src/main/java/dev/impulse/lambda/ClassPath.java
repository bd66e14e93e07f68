package dev.impulse.lambda;

import dev.impulse.spi.FunctionClass;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Searches the class path for functions, for runs of what no packaging has indexed. */
final class ClassPath {

  private ClassPath() {}

  /** It takes seconds, and never changes. */
  private static final class Found {
    static final Set<String> FUNCTIONS = Set.copyOf(search());
  }

  /** The names of the functions' classes. */
  static Set<String> functions() {
    return Found.FUNCTIONS;
  }

  private static Set<String> search() {
    Set<String> functions = new TreeSet<>();
    Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .forEach(entry -> search(entry, functions));
    return functions;
  }

  private static void search(Path entry, Set<String> functions) {
    try {
      if (Files.isDirectory(entry)) {
        searchFolder(entry, functions);
      } else if (Files.exists(entry)) {
        searchJar(entry, functions);
      }
    } catch (IOException e) {
      throw new StartException("cannot search %s for functions: %s".formatted(entry, e), e);
    }
  }

  private static void searchFolder(Path folder, Set<String> functions) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(ClassPath::isClass)::iterator) {
        FunctionClass.name(Files.readAllBytes(file)).ifPresent(functions::add);
      }
    }
  }

  private static boolean isClass(Path file) {
    return isClass(file.toString());
  }

  private static void searchJar(Path file, Set<String> functions) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : jar.stream().filter(one -> isClass(one.getName())).toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          FunctionClass.name(in.readAllBytes()).ifPresent(functions::add);
        }
      }
    }
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }
}
