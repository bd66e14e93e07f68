package dev.impulse.engine;

import dev.impulse.EventFunction;
import dev.impulse.discovery.DiscoveryException;
import dev.impulse.discovery.FunctionClasses;
import dev.impulse.discovery.FunctionModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Loads modules of functions, each with a class loader of its own. Code and libraries are copied
 * first, so that a build may write new ones while the old ones run.
 */
public final class ModuleLoader {

  private ModuleLoader() {}

  /**
   * Loads the functions of a module.
   *
   * @param copies where the copies go, which may be deleted with the process
   * @throws EngineException if the module cannot be read, or a function cannot be created
   */
  public static LoadedModule load(FunctionModule module, Path copies) {
    try {
      FunctionModule copy = copy(module.withoutOwnClassPath(), Files.createDirectories(copies));
      ClassLoader loader = copy.loader(ModuleLoader.class.getClassLoader());
      List<EventFunction> functions =
          names(copy, loader, module).stream().map(name -> create(name, loader, module)).toList();
      return new LoadedModule(module.name(), sha256(copy), loader, functions);
    } catch (IOException e) {
      throw new EngineException("cannot copy %s: %s".formatted(module.code(), e), e);
    }
  }

  private static Set<String> names(FunctionModule copy, ClassLoader loader, FunctionModule module) {
    try {
      return copy.functions(loader);
    } catch (DiscoveryException e) {
      throw new EngineException(
          "cannot read the functions of %s: %s".formatted(module.code(), e.getCause()), e);
    }
  }

  private static EventFunction create(String name, ClassLoader loader, FunctionModule module) {
    try {
      return FunctionClasses.create(name, loader);
    } catch (DiscoveryException e) {
      throw new EngineException("%s: %s".formatted(module.code(), e.getMessage()), e);
    }
  }

  private static FunctionModule copy(FunctionModule module, Path copies) throws IOException {
    Path code = copy(module.code(), copies);
    List<Path> libraries = new ArrayList<>();
    for (Path library : module.libraries()) {
      libraries.add(copy(library, copies));
    }
    return new FunctionModule(code, libraries);
  }

  private static Path copy(Path jar, Path copies) throws IOException {
    if (Files.isDirectory(jar)) {
      throw new EngineException(
          jar + " is a folder, and modules need jars: './impulse build' writes their class paths");
    }
    Path copy = Files.createTempFile(copies, "copy-", "-" + jar.getFileName());
    copy.toFile().deleteOnExit();
    try (var out = Files.newOutputStream(copy)) {
      Files.copy(jar, out);
    }
    return copy;
  }

  /** Of the code and its libraries: a module differs where any of these does. */
  private static String sha256(FunctionModule module) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : module.files()) {
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
