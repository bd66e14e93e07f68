package dev.impulse.engine;

import dev.impulse.EventFunction;
import dev.impulse.spi.FunctionClass;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads functions modules from their jars, each with a class loader of its own. A function is found
 * by its class: public, not abstract, and an {@link EventFunction} itself. The jar is copied first,
 * so that a build may write a new one while the old one runs.
 */
public final class FunctionJars {

  private FunctionJars() {}

  /**
   * Loads the functions of these jars.
   *
   * @param copies where the copies go, which may be deleted with the process
   * @throws EngineException if a jar cannot be read, or a function cannot be made
   */
  public static List<FunctionsModule> load(List<Path> jars, Path copies) {
    return jars.stream().map(jar -> load(jar, copies)).toList();
  }

  private static FunctionsModule load(Path jar, Path copies) {
    try {
      Path copy = Files.createTempFile(Files.createDirectories(copies), "functions-", ".jar");
      Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
      copy.toFile().deleteOnExit();
      ClassLoader loader =
          new URLClassLoader(new URL[] {copy.toUri().toURL()}, FunctionJars.class.getClassLoader());
      List<EventFunction> functions = new ArrayList<>();
      for (String name : names(copy)) {
        functions.add(make(loader, name, jar));
      }
      return new FunctionsModule(jar.getFileName().toString(), sha256(copy), loader, functions);
    } catch (IOException e) {
      throw new EngineException("cannot read the functions of %s: %s".formatted(jar, e), e);
    }
  }

  private static String sha256(Path jar) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<String> names(Path jar) throws IOException {
    List<String> names = new ArrayList<>();
    try (JarFile open = new JarFile(jar.toFile())) {
      for (JarEntry entry : open.stream().toList()) {
        if (isClass(entry.getName())) {
          function(open, entry).ifPresent(names::add);
        }
      }
    }
    return names;
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.startsWith("META-INF/");
  }

  private static Optional<String> function(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return FunctionClass.name(in.readAllBytes());
    }
  }

  private static EventFunction make(ClassLoader loader, String name, Path jar) {
    try {
      return (EventFunction) loader.loadClass(name).getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw new EngineException(
          "%s in %s cannot be made: %s".formatted(name, jar, e.getCause()), e);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new EngineException(
          "%s in %s needs a public constructor without parameters: %s".formatted(name, jar, e), e);
    }
  }
}
