package dev.impulse.spi;

import dev.impulse.EventFunction;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.util.Optional;

/**
 * Finds functions by their class files, so that nobody registers one: public, not abstract, and an
 * {@link EventFunction} itself.
 */
public final class FunctionClass {

  private static final String INTERFACE = EventFunction.class.getName().replace('.', '/');

  private FunctionClass() {}

  /** The name of the class if it is that of a function. */
  public static Optional<String> name(byte[] classFile) {
    ClassModel model = ClassFile.of().parse(classFile);
    boolean isFunction =
        model.flags().has(AccessFlag.PUBLIC)
            && !model.flags().has(AccessFlag.ABSTRACT)
            && model.interfaces().stream().anyMatch(one -> one.asInternalName().equals(INTERFACE));
    return isFunction
        ? Optional.of(model.thisClass().asInternalName().replace('/', '.'))
        : Optional.empty();
  }
}
