package dev.impulse.packaging;

import dev.impulse.lambda.Functions;
import dev.impulse.spi.FunctionClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The jar of a module of functions, as a build left it. */
record ModuleJar(Path jar, Set<String> classes) {

  /** The modules under a folder, those that are built. */
  static List<ModuleJar> under(Path folder) throws IOException {
    List<ModuleJar> modules = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path module : all.sorted().toList()) {
        Path target = module.resolve("target");
        if (Files.isDirectory(target)) {
          newest(target).ifPresent(modules::add);
        }
      }
    }
    return modules;
  }

  private static Optional<ModuleJar> newest(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      Optional<Path> jar =
          files
              .filter(file -> file.toString().endsWith(".jar"))
              .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
      return jar.isEmpty()
          ? Optional.empty()
          : Optional.of(new ModuleJar(jar.get(), classes(jar.get())));
    }
  }

  private static Set<String> classes(Path jar) throws IOException {
    Set<String> classes = new TreeSet<>();
    try (JarFile open = new JarFile(jar.toFile())) {
      for (JarEntry entry : open.stream().toList()) {
        if (entry.getName().endsWith(".class")) {
          try (var in = open.getInputStream(entry)) {
            FunctionClass.name(in.readAllBytes()).ifPresent(classes::add);
          }
        }
      }
    }
    return classes;
  }

  /** The functions of this module, each by itself. */
  List<Functions> functions(ClassLoader loader) {
    return classes.stream().map(name -> Functions.of(Set.of(name), loader)).toList();
  }
}
