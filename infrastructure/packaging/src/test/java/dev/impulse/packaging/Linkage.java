package dev.impulse.packaging;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** What the classes of a jar call that is not there, as the JVM would look for it. */
final class Linkage {

  private final SortedMap<String, byte[]> entries = new TreeMap<>();
  private final SortedMap<String, ClassModel> classes = new TreeMap<>();

  Linkage(Path jar) throws IOException {
    try (JarFile open = new JarFile(jar.toFile())) {
      for (JarEntry entry : open.stream().toList()) {
        entries.put(entry.getName(), open.getInputStream(entry).readAllBytes());
      }
    }
    entries.forEach((name, content) -> {
      if (name.endsWith(SdkTrim.SUFFIX)) {
        classes.put(name, ClassFile.of().parse(content));
      }
    });
  }

  /** Members of the SDK's classes that the jar's code names and nobody has. */
  Set<String> broken() {
    Set<String> broken = new TreeSet<>();
    for (ClassModel type : classes.values()) {
      type.constantPool()
          .forEach(entry -> {
            if (entry instanceof MemberRefEntry member && isMissing(member)) {
              broken.add(member.owner().asInternalName() + "." + signature(member));
            }
          });
    }
    return broken;
  }

  private static String signature(MemberRefEntry member) {
    return member.name().stringValue() + member.type().stringValue();
  }

  /** A class without any member is never made: code that names it is not got to. */
  private boolean isMissing(MemberRefEntry member) {
    String name = member.owner().asInternalName() + SdkTrim.SUFFIX;
    ClassModel owner = classes.get(name);
    return owner != null
        && SdkTrim.isOfSdk(name)
        && !(owner.methods().isEmpty() && owner.fields().isEmpty())
        && !has(owner, signature(member));
  }

  private boolean has(ClassModel type, String signature) {
    return signatures(type).contains(signature)
        || supertypes(type).stream().anyMatch(each -> has(each, signature));
  }

  private static List<String> signatures(ClassModel type) {
    List<String> signatures = new ArrayList<>();
    type.methods()
        .forEach(each ->
            signatures.add(each.methodName().stringValue() + each.methodType().stringValue()));
    type.fields()
        .forEach(each ->
            signatures.add(each.fieldName().stringValue() + each.fieldType().stringValue()));
    return signatures;
  }

  private List<ClassModel> supertypes(ClassModel type) {
    Outside anywhere = new Outside(entries);
    List<ClassEntry> named = new ArrayList<>(type.interfaces());
    type.superclass().ifPresent(named::add);
    return named.stream().flatMap(each -> anywhere.find(each.asInternalName()).stream()).toList();
  }
}
