package dev.impulse.packaging;

import java.io.ByteArrayInputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.util.Map;
import java.util.Optional;

/** Writes classes without what of them does not run. */
final class ClassTrim {

  private final Reachability reach;
  private final ClassFile files;

  ClassTrim(Reachability reach, Map<String, byte[]> entries) {
    this.reach = reach;
    this.files =
        ClassFile.of(
            ConstantPoolSharingOption.NEW_POOL,
            ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(type ->
                        Optional.ofNullable(
                                entries.get(ClassNames.of(type).orElseThrow() + SdkTrim.SUFFIX))
                            .map(ByteArrayInputStream::new)
                            .orElse(null))
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  byte[] write(ClassModel type) {
    return reach.runs(type.thisClass().asInternalName()) ? trimmed(type) : outline(type);
  }

  private byte[] trimmed(ClassModel type) {
    return files.transformClass(type, this::keep);
  }

  private void keep(ClassBuilder out, ClassElement element) {
    switch (element) {
      case MethodModel method when !reach.runs(method) -> {}
      case InnerClassesAttribute inner -> out.with(nested(inner));
      default -> out.with(element);
    }
  }

  private InnerClassesAttribute nested(InnerClassesAttribute inner) {
    return InnerClassesAttribute.of(
        inner.classes().stream()
            .filter(each -> reach.isThere(each.innerClass().asInternalName()))
            .toList());
  }

  /** What a class is derived from: code that names it can be verified, and never gets to it. */
  private byte[] outline(ClassModel type) {
    return files.build(
        type.thisClass().asSymbol(),
        out -> {
          out.withVersion(type.majorVersion(), type.minorVersion());
          out.withFlags(type.flags().flagsMask());
          type.superclass().ifPresent(out::withSuperclass);
          out.withInterfaces(type.interfaces());
        });
  }
}
