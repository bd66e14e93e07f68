package dev.impulse.discovery;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of a class path. */
public final class ClassPath {

  private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

  private ClassPath() {}

  /** The entries of the class path of this JVM; an empty one is the current folder. */
  public static List<Path> ofThisJvm() {
    return split(System.getProperty("java.class.path")).map(Path::of).toList();
  }

  /** The entries that a text names. */
  static List<Path> entries(String classPath) {
    return split(classPath.strip()).filter(entry -> !entry.isEmpty()).map(Path::of).toList();
  }

  private static Stream<String> split(String classPath) {
    return SEPARATOR.splitAsStream(classPath);
  }
}
