package dev.impulse.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the types that clients build on: in the jar, else in the JDK. */
record Outside(Map<String, byte[]> entries) {

  /** The class of a name such as {@code java/lang/Object}; empty if it is in neither. */
  Optional<ClassModel> find(String name) {
    byte[] packaged = entries.get(name + SdkTrim.SUFFIX);
    return Optional.ofNullable(packaged == null ? ofJdk(name) : packaged)
        .map(ClassFile.of()::parse);
  }

  private static byte @Nullable [] ofJdk(String name) {
    try (InputStream in =
        ClassLoader.getPlatformClassLoader().getResourceAsStream(name + SdkTrim.SUFFIX)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the JDK's " + name, e);
    }
  }
}
