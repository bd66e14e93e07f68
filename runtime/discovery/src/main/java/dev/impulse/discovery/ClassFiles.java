package dev.impulse.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The class files of a jar or a folder, by names such as {@code a/b/C$D}. */
record ClassFiles(Map<String, byte[]> byName) {

  private static final String SUFFIX = ".class";

  static ClassFiles in(Path code) {
    try {
      return new ClassFiles(Files.isDirectory(code) ? ofFolder(code) : ofJar(code));
    } catch (IOException | UncheckedIOException e) {
      throw new DiscoveryException("cannot read the functions of %s: %s".formatted(code, e), e);
    }
  }

  private static Map<String, byte[]> ofFolder(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (isClass(name)) {
          files.put(withoutSuffix(name), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private static Map<String, byte[]> ofJar(Path jar) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (JarFile open = new JarFile(jar.toFile())) {
      for (JarEntry entry : open.stream().toList()) {
        if (isClass(entry.getName())) {
          try (InputStream in = open.getInputStream(entry)) {
            files.put(withoutSuffix(entry.getName()), in.readAllBytes());
          }
        }
      }
    }
    return files;
  }

  /** Not one for other releases of Java, nor what says something of a package. */
  private static boolean isClass(String name) {
    return name.endsWith(SUFFIX) && !name.startsWith("META-INF/") && !name.endsWith("-info.class");
  }

  private static String withoutSuffix(String name) {
    return name.substring(0, name.length() - SUFFIX.length());
  }

  Set<String> names() {
    return byName.keySet();
  }

  byte @Nullable [] find(String name) {
    return byName.get(name);
  }

  /** A class file that a class loader has; null if it has none. */
  static byte @Nullable [] find(String name, ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(name + SUFFIX)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new DiscoveryException("cannot read the class %s: %s".formatted(name, e), e);
    }
  }
}
