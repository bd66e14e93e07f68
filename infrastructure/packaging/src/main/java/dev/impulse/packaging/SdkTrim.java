package dev.impulse.packaging;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Leaves out of a jar what it holds of the AWS SDK and nobody uses: operations that nobody calls,
 * and whatever serves only these. All else stays as it is, and so does what it uses.
 */
final class SdkTrim {

  static final String SUFFIX = ".class";

  private static final String SDK = "software/amazon/awssdk/";

  private static final Pattern LIST =
      Pattern.compile("META-INF/services/.+|.+/execution\\.interceptors");

  private final SortedMap<String, byte[]> entries;
  private final Map<String, ClassModel> classes = new TreeMap<>();
  private final Reachability reach;

  private SdkTrim(SortedMap<String, byte[]> entries) {
    this.entries = entries;
    this.reach = new Reachability(classes, new Outside(entries));
  }

  /** The entries of a jar that are left. */
  static SortedMap<String, byte[]> of(SortedMap<String, byte[]> entries) {
    SdkTrim trim = new SdkTrim(entries);
    trim.parse();
    trim.follow();
    return trim.left();
  }

  /** Whether an entry of a jar is a class of the SDK. */
  static boolean isOfSdk(String entry) {
    return entry.startsWith(SDK) && entry.endsWith(SUFFIX);
  }

  private void parse() {
    entries.forEach((entry, content) -> {
      if (isOfSdk(entry)) {
        String name = entry.substring(0, entry.length() - SUFFIX.length());
        classes.put(name, ClassFile.of().parse(content));
      }
    });
  }

  private void follow() {
    RootReader roots = new RootReader(reach);
    entries.forEach((entry, content) -> {
      if (LIST.matcher(entry).matches()) {
        roots.read(content);
      } else if (entry.endsWith(SUFFIX) && !isOfSdk(entry)) {
        roots.read(ClassFile.of().parse(content));
      }
    });
    reach.follow();
  }

  private SortedMap<String, byte[]> left() {
    SortedMap<String, byte[]> left = new TreeMap<>(entries);
    left.keySet().removeIf(SdkTrim::isOfSdk);
    ClassTrim trim = new ClassTrim(reach, entries);
    classes.forEach((name, type) -> {
      if (reach.isNamed(name)) {
        left.put(name + SUFFIX, trim.write(type));
      }
    });
    return left;
  }
}
