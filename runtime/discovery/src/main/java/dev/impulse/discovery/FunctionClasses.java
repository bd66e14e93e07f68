package dev.impulse.discovery;

import dev.impulse.EventFunction;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds functions by their class files, so that nobody registers one: every class that is public,
 * not abstract, and an {@link EventFunction}, by itself or by what it extends.
 */
public final class FunctionClasses {

  private FunctionClasses() {}

  /**
   * The names of the functions' classes.
   *
   * @param code a jar, or a folder of class files
   * @param loader has the types that these classes extend and that are elsewhere
   * @throws DiscoveryException if the code cannot be read
   */
  public static SortedSet<String> in(Path code, ClassLoader loader) {
    ClassFiles files = ClassFiles.in(code);
    ClassHierarchy hierarchy = new ClassHierarchy(files, loader);
    SortedSet<String> functions = new TreeSet<>();
    for (String name : files.names()) {
      if (hierarchy.isConcreteFunction(name)) {
        functions.add(name.replace('/', '.'));
      }
    }
    return functions;
  }

  /**
   * Creates a function.
   *
   * @throws DiscoveryException if its class has no public constructor without parameters, cannot be
   *     loaded, or throws
   */
  public static EventFunction create(String className, ClassLoader loader) {
    try {
      return (EventFunction) loader.loadClass(className).getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw new DiscoveryException(
          "%s cannot be created: %s".formatted(className, e.getCause()), e);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new DiscoveryException(className + " needs a public constructor without parameters", e);
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      throw new DiscoveryException("%s cannot be loaded: %s".formatted(className, e), e);
    }
  }
}
