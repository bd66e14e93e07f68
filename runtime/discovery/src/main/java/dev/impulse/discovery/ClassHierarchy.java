package dev.impulse.discovery;

import dev.impulse.EventFunction;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What classes extend, told without loading them. */
final class ClassHierarchy {

  private static final String FUNCTION = EventFunction.class.getName().replace('.', '/');

  private final ClassFiles files;
  private final ClassLoader loader;
  private final Map<String, Boolean> known = new HashMap<>();

  ClassHierarchy(ClassFiles files, ClassLoader loader) {
    this.files = files;
    this.loader = loader;
    known.put(FUNCTION, true);
  }

  boolean isConcreteFunction(String name) {
    return model(name)
        .filter(model -> model.flags().has(AccessFlag.PUBLIC))
        .filter(model -> !model.flags().has(AccessFlag.ABSTRACT))
        .filter(this::extendsFunction)
        .isPresent();
  }

  private boolean extendsFunction(ClassModel model) {
    return Stream.concat(model.superclass().stream(), model.interfaces().stream())
        .map(ClassEntry::asInternalName)
        .anyMatch(this::isFunction);
  }

  private boolean isFunction(String name) {
    if (name.startsWith("java/")) {
      return false;
    }
    Boolean before = known.get(name);
    if (before != null) {
      return before;
    }
    boolean is = model(name).filter(this::extendsFunction).isPresent();
    known.put(name, is);
    return is;
  }

  /** Empty if the class is nowhere: loading it will report that. */
  private Optional<ClassModel> model(String name) {
    byte[] here = files.find(name);
    byte[] found = here == null ? ClassFiles.find(name, loader) : here;
    return Optional.ofNullable(found).map(file -> parsed(name, file));
  }

  private static ClassModel parsed(String name, byte[] file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IllegalArgumentException e) {
      throw new DiscoveryException("%s is no class that this Java reads: %s".formatted(name, e), e);
    }
  }
}
