package dev.impulse.discovery;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles sources into a jar, with the annotation processors of the class path. */
public final class SourceJar {

  private SourceJar() {}

  /**
   * Writes a jar.
   *
   * @param libraries what the sources need beside the class path of the tests
   * @param sources each a file, named by the first type in it
   */
  public static Path write(Path jar, List<Path> libraries, String... sources) throws IOException {
    Path work = Files.createTempDirectory("sources-");
    Path classes = Files.createDirectory(work.resolve("classes"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-proc:full", "-d", classes.toString(), "-cp", path(libraries)));
    for (String source : sources) {
      command.add(file(work, source).toString());
    }
    compile(command);
    Files.createDirectories(jar.getParent());
    pack(classes, jar);
    return jar;
  }

  /** In a process of its own: processors may keep what they know of one compilation. */
  private static void compile(List<String> command) throws IOException {
    Process compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
    String messages = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (compiler.onExit().join().exitValue() != 0) {
      throw new IllegalArgumentException("the sources do not compile: " + messages);
    }
  }

  private static String path(List<Path> libraries) {
    return Stream.concat(
            libraries.stream().map(Path::toString),
            Stream.of(System.getProperty("java.class.path")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path file(Path work, String source) throws IOException {
    String name = source.replaceFirst("(?s).*?\\b(?:class|interface|record|enum) (\\w+).*", "$1");
    return Files.writeString(work.resolve(name + ".java"), source);
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        packed.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, packed);
      }
    }
  }
}
