package dev.impulse.lambda;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.SettingsException;
import dev.impulse.discovery.DiscoveryException;
import dev.impulse.discovery.FunctionClasses;
import dev.impulse.spi.DefinedFunction;
import dev.impulse.spi.Spelling;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The functions of a deployment: their classes by name. An index that the packaging has written
 * tells them; without one the class path is searched, which takes seconds.
 */
public final class Functions {

  private final SortedMap<String, String> classes;
  private final ClassLoader loader;

  private Functions(Map<String, String> classes, ClassLoader loader) {
    this.classes = new TreeMap<>(classes);
    this.loader = loader;
  }

  /** The functions of the class path. */
  static Functions ofClassPath() {
    ClassLoader loader = Objects.requireNonNull(Functions.class.getClassLoader());
    Map<String, String> index = FunctionIndex.read(loader);
    return index.isEmpty() ? of(ClassPathSearch.functions(), loader) : new Functions(index, loader);
  }

  /**
   * The functions of these classes.
   *
   * @throws StartException if one of them cannot be created
   */
  public static Functions of(Set<String> classNames, ClassLoader loader) {
    Map<String, String> classes = new TreeMap<>();
    for (String name : classNames) {
      classes.put(create(name, loader).define(Settings.defaults()).name(), name);
    }
    return new Functions(classes, loader);
  }

  /** The class of each function, by the function's name. */
  public SortedMap<String, String> classes() {
    return classes;
  }

  /**
   * The definition of a function under these assumptions, all of which are its own.
   *
   * @param name may be left out where there is one function alone
   * @throws StartException if there is no such function, or it does not know one of the settings,
   *     or a value does not fit
   */
  Definition definition(Optional<String> name, Settings settings) {
    return defined(name, settings).definition();
  }

  private DefinedFunction defined(Optional<String> name, Settings settings) {
    try {
      return DefinedFunction.alone(create(className(name), loader), settings);
    } catch (SettingsException e) {
      throw new StartException("%s: %s".formatted(Variables.SETTINGS, e.getMessage()), e);
    }
  }

  /**
   * The only function there is, and what can be set of it.
   *
   * @throws StartException if there is not one alone, or as {@link #definition}
   */
  public DefinedFunction only(Settings settings) {
    return defined(Optional.empty(), settings);
  }

  private String className(Optional<String> name) {
    String wanted = name.orElseGet(this::only);
    String found = classes.get(wanted);
    if (found == null) {
      throw new StartException(
          "%s: %s"
              .formatted(
                  Variables.FUNCTION, Spelling.unknown("function", wanted, classes.keySet())));
    }
    return found;
  }

  private String only() {
    if (classes.size() != 1) {
      throw new StartException(
          "%s says which function to run: there are %s"
              .formatted(
                  Variables.FUNCTION,
                  classes.isEmpty() ? "none" : String.join(", ", classes.keySet())));
    }
    return classes.firstKey();
  }

  private static EventFunction create(String name, ClassLoader loader) {
    try {
      return FunctionClasses.create(name, loader);
    } catch (DiscoveryException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }
}
