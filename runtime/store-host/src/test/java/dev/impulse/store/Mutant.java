package dev.impulse.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The host with one rule taken out of its source, compiled and loaded beside the real one, to see
 * that the simulation misses the rule.
 */
final class Mutant extends ClassLoader {

  private static final String PACKAGE = "dev.impulse.store.";
  private static final Path SOURCES = Path.of("src/main/java/dev/impulse/store");

  private final Path classes;

  private Mutant(Path classes) {
    super(Mutant.class.getClassLoader());
    this.classes = classes;
  }

  /**
   * Compiles a mutant.
   *
   * @param code occurs once in the source of the class; what stands there instead follows
   * @param classes where it is compiled to
   */
  static Mutant of(String type, String code, String instead, Path classes) throws IOException {
    String source = Files.readString(SOURCES.resolve(type + ".java"));
    if (source.split(Pattern.quote(code), -1).length != 2) {
      throw new IllegalArgumentException("%s must have this once: %s".formatted(type, code));
    }
    Path mutated =
        Files.writeString(classes.resolve(type + ".java"), source.replace(code, instead));
    compile(mutated, classes);
    return new Mutant(classes);
  }

  private static void compile(Path source, Path classes) {
    String classPath =
        Optional.ofNullable(System.getProperty("surefire.test.class.path"))
            .orElseGet(() -> System.getProperty("java.class.path"));
    List<String> arguments =
        List.of(
            "-proc:none", "-nowarn", "-cp", classPath, "-d", classes.toString(), source.toString());
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new IllegalArgumentException("does not compile: " + source);
    }
  }

  /**
   * Runs worlds until one is not as it should be, and says what is wrong there; null if none is.
   */
  @Nullable String firstFault(long seeds) throws ReflectiveOperationException {
    var run = loadClass(PACKAGE + "Simulation").getDeclaredMethod("run", long.class);
    run.setAccessible(true);
    return LongStream.rangeClosed(1, seeds)
        .parallel()
        .mapToObj(seed -> {
          try {
            return run.invoke(null, seed).toString();
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        })
        .filter(faults -> !faults.equals("[]"))
        .findAny()
        .orElse(null);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(PACKAGE)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      @Nullable Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try {
      byte[] bytes = bytes(name);
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private byte[] bytes(String name) throws IOException {
    String file = name.replace('.', '/') + ".class";
    if (Files.exists(classes.resolve(file))) {
      return Files.readAllBytes(classes.resolve(file));
    }
    try (InputStream in = Objects.requireNonNull(getParent().getResourceAsStream(file), name)) {
      return in.readAllBytes();
    }
  }
}
