package dev.impulse.packaging;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads what a jar's other parts use of the classes that are trimmed: whatever they name. */
record RootReader(Reachability reach) {

  private static final Pattern TYPE = Pattern.compile("L([\\w/$]+)[;<]");
  private static final Pattern LISTED = Pattern.compile("[\\w.$]+");

  void read(ClassModel root) {
    for (PoolEntry entry : root.constantPool()) {
      switch (entry) {
        case ClassEntry type -> ClassNames.of(type.asSymbol()).ifPresent(reach::run);
        case MemberRefEntry member -> reach.call(member.name().stringValue());
        case StringEntry text -> reach.runWhole(text.stringValue().replace('.', '/'));
        case Utf8Entry text ->
            TYPE.matcher(text.stringValue()).results().forEach(type -> reach.name(type.group(1)));
        default -> {}
      }
    }
  }

  /** A list of services or interceptors: its classes are made by their names. */
  void read(byte[] list) {
    LISTED
        .matcher(new String(list, StandardCharsets.UTF_8))
        .results()
        .forEach(listed -> reach.runWhole(listed.group().replace('.', '/')));
  }
}
